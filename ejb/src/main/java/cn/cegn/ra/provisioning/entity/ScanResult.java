package cn.cegn.ra.provisioning.entity;

import java.util.List;

/**
 * Whether label, key and case agree.
 *
 * @param key of the label, or null if no key of ours has it
 */
public record ScanResult(StockKeyView key, List<Comparison> comparisons) {
    public ScanResult {
        comparisons = List.copyOf(comparisons);
    }

    /** Whether nothing differs; what was not compared does not count. */
    public boolean isGood() {
        return comparisons.stream().noneMatch(each -> each.verdict() == Verdict.DIFFERS);
    }

    /** What is compared with the label that was scanned. */
    public enum Subject {
        REGISTER,
        DEVICE,
        CASE
    }

    /** How it ended. */
    public enum Verdict {
        AGREES,
        DIFFERS,
        NOT_COMPARED
    }

    /**
     * @param expected as our register says, or null
     * @param found as it was scanned, typed or read from the device, or null
     */
    public record Comparison(Subject subject, Verdict verdict, String expected, String found) {
        public static Comparison of(Subject subject, String expected, String found) {
            boolean same = expected != null
                    && found != null
                    && KeySerial.folded(expected).equals(KeySerial.folded(found));
            return new Comparison(subject, same ? Verdict.AGREES : Verdict.DIFFERS, expected, found);
        }

        public static Comparison open(Subject subject, String expected) {
            return new Comparison(subject, Verdict.NOT_COMPARED, expected, null);
        }
    }
}
