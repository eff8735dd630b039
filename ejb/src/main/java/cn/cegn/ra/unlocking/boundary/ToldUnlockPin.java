package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.token.Pin;

/**
 * What came of asking for the PIN of an unlocked key.
 *
 * @param pin null unless it was told; this is the only time
 */
public record ToldUnlockPin(UnlockOutcome outcome, Pin pin) {
    static ToldUnlockPin not(UnlockOutcome why) {
        return new ToldUnlockPin(why, null);
    }

    public boolean isTold() {
        return pin != null;
    }
}
