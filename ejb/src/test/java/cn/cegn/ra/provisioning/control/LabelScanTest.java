package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.ScanHand;
import cn.cegn.ra.provisioning.entity.ScanResult;
import cn.cegn.ra.provisioning.entity.ScanResult.Comparison;
import cn.cegn.ra.provisioning.entity.ScanResult.Verdict;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelScanTest {
    private static final StockKeyView KEY = new StockKeyView(
            "A1B2C3", "ACME", "K2", "K-000001", KeyState.LOADED, Instant.EPOCH, 7L, 1, KeyOrigin.UNSAID, null);
    private static final LabelScan.Known KNOWN = new LabelScan.Known(KEY, false, "SL-2026-000001");

    private static ScanResult scan(String code, String serial, String number) {
        return LabelScan.compare(LabelCode.read(code), KNOWN, new ScanHand(serial, number));
    }

    @Test
    @DisplayName("S2.7-4: label, device and case that belong together agree, however scanner and hand write them")
    void whatBelongsTogetherAgrees() {
        ScanResult result = scan("k-000001/a1b2c3", " a1b2c3 ", "sl-2026-000001");
        assertThat(result.comparisons()).extracting(Comparison::verdict).containsOnly(Verdict.AGREES);
        assertThat(result.isGood()).isTrue();
    }

    @Test
    @DisplayName("S2.7-4: a label on another key, another device and another case are each found out")
    void whatDiffersIsFoundOut() {
        assertThat(verdicts(scan("K-000001/FFB2C3", "A1B2C3", "SL-2026-000001")))
                .containsExactly(Verdict.DIFFERS, Verdict.AGREES, Verdict.AGREES);
        assertThat(verdicts(scan("K-000001", "A1B2C4", "SL-2026-000001")))
                .containsExactly(Verdict.AGREES, Verdict.DIFFERS, Verdict.AGREES);
        assertThat(verdicts(scan("K-000001", "A1B2C3", "SL-2026-000002")))
                .containsExactly(Verdict.AGREES, Verdict.AGREES, Verdict.DIFFERS);
        assertThat(scan("K-000001", "A1B2C3", "SL-2026-000002").isGood()).isFalse();
    }

    @Test
    @DisplayName("S2.7-4: what is not in the hand is not compared and not called equal; a key that is plugged in is")
    void whatIsMissingIsNotCompared() {
        assertThat(verdicts(scan("K-000001", null, "")))
                .containsExactly(Verdict.AGREES, Verdict.NOT_COMPARED, Verdict.NOT_COMPARED);
        LabelScan.Known plugged = new LabelScan.Known(KEY, true, null);
        assertThat(verdicts(
                        LabelScan.compare(LabelCode.read("K-000001"), plugged, new ScanHand(null, "SL-2026-000001"))))
                .containsExactly(Verdict.AGREES, Verdict.AGREES, Verdict.DIFFERS);
    }

    @Test
    @DisplayName("S2.7-4: a label that no key of ours has is refused")
    void anUnknownLabelIsRefused() {
        ScanResult result = LabelScan.compare(
                LabelCode.read("K-999999"), new LabelScan.Known(null, false, null), new ScanHand("A1B2C3", null));
        assertThat(result.key()).isNull();
        assertThat(result.isGood()).isFalse();
    }

    private static java.util.List<Verdict> verdicts(ScanResult result) {
        return result.comparisons().stream().map(Comparison::verdict).toList();
    }
}
