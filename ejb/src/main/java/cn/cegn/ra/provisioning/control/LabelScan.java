package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.KeySerial;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.ScanHand;
import cn.cegn.ra.provisioning.entity.ScanResult;
import cn.cegn.ra.provisioning.entity.ScanResult.Comparison;
import cn.cegn.ra.provisioning.entity.ScanResult.Subject;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import java.util.List;

/** Compares the label in the hand with the register, with the device and with the case. */
public final class LabelScan {
    private LabelScan() {}

    /**
     * @param code as it was scanned
     * @param known what our register knows of this label
     * @param hand what else is in the hand
     */
    public static ScanResult compare(LabelCode code, Known known, ScanHand hand) {
        if (known.key() == null) {
            return new ScanResult(null, List.of(Comparison.of(Subject.REGISTER, null, code.label())));
        }
        StockKeyView key = known.key();
        String found = code.serial().isPresent() ? code.serial().get() : key.serial();
        return new ScanResult(
                key,
                List.of(
                        Comparison.of(Subject.REGISTER, key.serial(), found),
                        device(key, known.pluggedIn(), KeySerial.clean(hand.serial())),
                        subject(known.caseNumber(), KeySerial.clean(hand.caseNumber()))));
    }

    private static Comparison device(StockKeyView key, boolean pluggedIn, String typed) {
        if (typed.isEmpty()) {
            return pluggedIn
                    ? Comparison.of(Subject.DEVICE, key.serial(), key.serial())
                    : Comparison.open(Subject.DEVICE, key.serial());
        }
        return Comparison.of(Subject.DEVICE, key.serial(), typed);
    }

    private static Comparison subject(String expected, String typed) {
        return typed.isEmpty() ? Comparison.open(Subject.CASE, expected) : Comparison.of(Subject.CASE, expected, typed);
    }

    /**
     * @param key of the label, or null
     * @param pluggedIn whether a station sees exactly this key now
     * @param caseNumber of the case that the key is bound to, or null
     */
    public record Known(StockKeyView key, boolean pluggedIn, String caseNumber) {}
}
