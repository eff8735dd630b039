package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a key may be labelled for a case (S2.6-3). */
public final class LabelCheck {
    private LabelCheck() {}

    /**
     * Everything that speaks against it, as message keys below {@code refusal.}; empty if nothing does.
     *
     * @param typed the label as it was scanned or typed from the key in the hand
     */
    public static List<String> objections(Optional<StockKeyView> stock, Optional<SeenKeyView> seen, String typed) {
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
        if (stock.map(key -> !key.label().equals(normalise(typed))).orElse(false)) {
            codes.add("key.labelDiffers");
        }
        return List.copyOf(codes);
    }

    /** Case, width and spaces are forgiven; a digit is not. */
    private static String normalise(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT);
    }
}
