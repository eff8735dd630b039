package cn.cegn.ra.unlocking.boundary;

/**
 * What came of asking for the PIN of an unlocked key as a sealed letter.
 *
 * @param pdf null unless it was printed; this is the only time
 */
public record PrintedUnlockPin(UnlockOutcome outcome, byte[] pdf) {
    public boolean isPrinted() {
        return pdf != null;
    }

    @Override
    public String toString() {
        return "PrintedUnlockPin[" + outcome + "]";
    }
}
