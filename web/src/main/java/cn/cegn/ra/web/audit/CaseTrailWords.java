package cn.cegn.ra.web.audit;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What belongs to a case, and the rows about it in words. */
@RequestScoped
public class CaseTrailWords {
    private static final int DIGEST = 16;

    @EJB
    private Material material;

    @EJB
    private Certificates certificates;

    @EJB
    private KeyStock stock;

    @Inject
    private AuditLines lines;

    @Inject
    private Words words;

    /** The things whose rows belong to a case, by their kind: itself, its files, its certificates, its key. */
    Map<String, List<String>> things(CaseView subject) {
        return Map.of(
                "certificate_application", List.of(String.valueOf(subject.id())),
                "material_file",
                        material.history(subject).stream()
                                .map(StoredFile::id)
                                .map(String::valueOf)
                                .toList(),
                "certificate",
                        certificates.all(subject).stream()
                                .map(CertificateView::serialNumber)
                                .toList(),
                "usb_key",
                        stock.ofCase(subject).stream().map(StockKeyView::serial).toList());
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String role(String role) {
        return role == null ? "" : words.orElse("role." + role, role);
    }

    String act(String act) {
        return lines.act(act);
    }

    /** From which state to which, or what it was done to. */
    String detail(AuditRow row) {
        if (row.stateAfter() == null) {
            return switch (row.objectKind()) {
                case "material_file" -> words.say("trail.file", row.objectId());
                case "usb_key" -> row.objectId();
                default -> "";
            };
        }
        String states = row.objectKind().equals("usb_key") ? "key.state." : "state.";
        String after = words.orElse(states + row.stateAfter(), row.stateAfter());
        return row.stateBefore() == null
                ? after
                : words.say("trail.moved", words.orElse(states + row.stateBefore(), row.stateBefore()), after);
    }

    String outcome(AuditRow row) {
        String outcome = words.orElse("audit.outcome." + row.outcome(), row.outcome());
        return row.reason() == null ? outcome : words.say("trail.because", outcome, lines.reason(row.reason()));
    }

    String document(DossierEntry entry) {
        return words.orElse("record." + entry.kind(), words.orElse("step." + entry.step(), entry.kind()));
    }

    String digest(DossierEntry entry) {
        return words.say("trail.digest", entry.digest().substring(0, DIGEST));
    }
}
