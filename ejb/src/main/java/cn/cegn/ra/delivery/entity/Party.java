package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.lifecycle.Mode;

/** Who was met or spoken to. */
public enum Party {
    HANDLER,
    APPLICANT,
    SOMEONE_ELSE;

    /** Whether he may be told of a case: the applicant always, the handler where he acts for the organisation. */
    public boolean isTold(Mode mode) {
        return this == APPLICANT || (this == HANDLER && mode == Mode.CENTRALISED);
    }
}
