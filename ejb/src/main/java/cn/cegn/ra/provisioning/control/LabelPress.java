package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Makes the labels of keys: a PDF, one page a label, with the label number as bar code and label and serial number as QR code. */
@ApplicationScoped
public class LabelPress {
    private static final String TEMPLATE = "key-label.peb";

    private final PaperPress press;

    /** For the container's proxy. */
    LabelPress() {
        this(null);
    }

    @Inject
    public LabelPress(PaperPress press) {
        this.press = press;
    }

    public byte[] labels(List<StockKeyView> keys) {
        return press.press(
                TEMPLATE, Map.of("labels", keys.stream().map(this::words).toList()));
    }

    private Map<String, String> words(StockKeyView key) {
        return Map.of(
                "label", key.label(),
                "serial", key.serial(),
                "model", press.printable((key.manufacturer() + " " + key.model()).strip()),
                "bars", press.bars(key.label()),
                "square", press.square(LabelCode.full(key.label(), key.serial())));
    }
}
