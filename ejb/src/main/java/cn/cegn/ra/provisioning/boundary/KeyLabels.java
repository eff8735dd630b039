package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.KeyUses;
import cn.cegn.ra.provisioning.control.LabelPress;
import cn.cegn.ra.provisioning.control.LabelScan;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.ScanHand;
import cn.cegn.ra.provisioning.entity.ScanResult;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The labels of the keys: printed, and scanned to see whether label, key and case agree (S2.6-3, S2.7-4). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class KeyLabels {
    @Inject
    private KeyRegister register;

    @Inject
    private KeyUses uses;

    @Inject
    private LabelPress press;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    /** A PDF with one page a label, in the order given; empty if one of the keys is not ours. */
    @RolesAllowed("RA_APPROVER")
    public Optional<byte[]> print(List<String> serials) {
        List<StockKeyView> keys = serials.stream()
                .flatMap(serial -> register.bySerial(serial).stream())
                .map(StockKey::view)
                .toList();
        if (keys.isEmpty() || keys.size() != serials.size()) {
            return Optional.empty();
        }
        keys.forEach(key -> audit.append(
                AuditEntry.of(current.as(Role.RA_APPROVER).orElseThrow(), "PRINT_KEY_LABEL", "usb_key", key.serial())));
        return Optional.of(press.labels(keys));
    }

    /** Compares the label that was scanned with the register and, as far as it is in the hand, with device and case. */
    @RolesAllowed("RA_APPROVER")
    public ScanResult scan(String scanned, ScanHand hand) {
        LabelCode code = LabelCode.read(scanned);
        Optional<StockKeyView> key = register.byLabel(code.label()).map(StockKey::view);
        boolean pluggedIn = key.flatMap(known -> register.seen(known.serial())).isPresent();
        String number = key.map(StockKeyView::application).map(uses::number).orElse(null);
        return LabelScan.compare(code, new LabelScan.Known(key.orElse(null), pluggedIn, number), hand);
    }
}
