package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.boundary.Outcome;

/**
 * What came of asking for a PIN as a sealed letter.
 *
 * @param outcome why not, or {@link Outcome.Taken} with the state that the case keeps
 * @param pdf null unless it was printed; this is the only time
 */
public record PrintedPin(Outcome outcome, byte[] pdf) {
    public boolean isPrinted() {
        return pdf != null;
    }

    @Override
    public String toString() {
        return "PrintedPin[" + outcome + "]";
    }
}
