package cn.cegn.ra.provisioning.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a scanner reads from a label of ours: the bar code has the label number, the QR code label number and serial number, so that a label
 * that was stuck on another key is found out.
 *
 * @param serial empty if the code does not name one
 */
public record LabelCode(String label, Optional<String> serial) {
    private static final char BETWEEN = '/';

    /** Case, width and spaces are forgiven in a label number; a digit is not. */
    public static LabelCode read(String scanned) {
        String code = scanned == null
                ? ""
                : Normalizer.normalize(scanned, Normalizer.Form.NFKC).replaceAll("\\s", "");
        int cut = code.indexOf(BETWEEN);
        return cut < 0
                ? new LabelCode(code.toUpperCase(Locale.ROOT), Optional.empty())
                : new LabelCode(code.substring(0, cut).toUpperCase(Locale.ROOT), Optional.of(code.substring(cut + 1)));
    }

    /** The text of the QR code. */
    public static String full(String label, String serial) {
        return label + BETWEEN + serial;
    }

    /** Whether this is the label of that key. */
    public boolean isOf(StockKeyView key) {
        return key.label().equals(label)
                && serial.map(named -> KeySerial.folded(named).equals(KeySerial.folded(key.serial())))
                        .orElse(true);
    }
}
