package cn.cegn.ra.delivery.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.delivery.entity.Packing;
import cn.cegn.ra.delivery.entity.PackingRecord;
import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What packing needs to know beside what is entered: seals, certificate, the organisation's rule (S2.7-1, S2.10-2). */
@ApplicationScoped
public class PackingBench {
    @Inject
    private SealRegister seals;

    @Inject
    private Certificates certificates;

    @Inject
    private PreparationFacts preparation;

    /** What is missing, all at once; codes below {@code refusal.}. */
    public List<String> lacks(CaseView view, Packing packing) {
        List<String> lacks = new ArrayList<>(packing.lacks(view.medium()));
        if (!packing.sealNumber().isEmpty() && seals.isUsed(packing.sealNumber())) {
            lacks.add("SEAL_USED");
        }
        if (view.medium() == Medium.SOFT && hasNoComputerRule(view)) {
            lacks.add("SOFT_RULE_MISSING");
        }
        if (certificates.ofCase(view).isEmpty()) {
            lacks.add("CERTIFICATE_MISSING");
        }
        return List.copyOf(lacks);
    }

    private boolean hasNoComputerRule(CaseView view) {
        return preparation
                .softComputerUsers(view.parties().organization(), view.frozen().preparation())
                .isEmpty();
    }

    /** The document of a complete packing. */
    public PackingRecord record(CaseView view, Packing packing) {
        String digest = certificates.ofCase(view).map(CertificateView::sha256).orElseThrow();
        return new PackingRecord(
                packing.isSealed(view.medium()) ? packing.sealNumber() : null,
                packing.contents(),
                view.medium() == Medium.SOFT ? packageId(view) : null,
                digest,
                packing.protection(),
                UserManual.VERSION);
    }

    /** Uses the seal, if there is one. */
    public void seal(CaseView view, Packing packing) {
        if (packing.isSealed(view.medium())) {
            seals.use(packing.sealNumber(), view);
        }
    }

    private static String packageId(CaseView view) {
        return view.key().number() + "-P" + view.progress().attempt();
    }
}
