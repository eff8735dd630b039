package cn.cegn.ra.web.work;

import cn.cegn.ra.application.entity.WorkRow;

/**
 * One row of the list as it is shown.
 *
 * @param row the case
 * @param todo what its mover has to do now, or how it ended
 * @param holder who has to act: the role, or the person who claimed it
 * @param claim the role in which the person can claim it, or null
 * @param release the role in which he can put it back, or null
 */
public record WorkLine(WorkRow row, String todo, String holder, String claim, String release) {

    public boolean isClaimable() {
        return claim != null;
    }

    public boolean isReleasable() {
        return release != null;
    }
}
