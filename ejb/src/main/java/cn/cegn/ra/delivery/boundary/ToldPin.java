package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.token.Pin;

/**
 * What came of asking for a PIN.
 *
 * @param outcome why not, or {@link Outcome.Taken} with the state that the case keeps
 * @param pin null unless it was told; this is the only time
 */
public record ToldPin(Outcome outcome, Pin pin) {
    static ToldPin not(Outcome why) {
        return new ToldPin(why, null);
    }

    public boolean isTold() {
        return pin != null;
    }
}
