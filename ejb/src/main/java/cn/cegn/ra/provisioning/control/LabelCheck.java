package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a key may be labelled for a case (S2.6-3). */
public final class LabelCheck {
    private LabelCheck() {}

    /**
     * Everything that speaks against it, as message keys below {@code refusal.}; empty if nothing does.
     *
     * @param typed the label as it was scanned (bar code or QR code) or typed from the key in the hand
     * @param organization of the case
     */
    public static List<String> objections(
            Optional<StockKeyView> stock, Optional<SeenKeyView> seen, String typed, Long organization) {
        List<String> codes = new ArrayList<>();
        if (stock.isEmpty()) {
            codes.add("key.notInStock");
        }
        if (stock.map(key -> key.state() != KeyState.IN_STOCK).orElse(false)) {
            codes.add("key.notFree");
        }
        if (seen.isEmpty()) {
            codes.add("key.notSeen");
        }
        LabelCode code = LabelCode.read(typed);
        if (stock.map(key -> !code.isOf(key)).orElse(false)) {
            codes.add("key.labelDiffers");
        }
        if (stock.map(key -> !ownerAgrees(key, organization)).orElse(false)) {
            codes.add("key.otherOwner");
        }
        return List.copyOf(codes);
    }

    /** Whether the key is the RA's own or the organisation's. */
    public static boolean ownerAgrees(StockKeyView key, Long organization) {
        return key.origin().owner() == null || key.origin().owner().equals(organization);
    }
}
