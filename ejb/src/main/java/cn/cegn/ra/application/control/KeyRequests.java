package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.CertificateRequest;
import cn.cegn.ra.application.entity.DossierRecord;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.RequestKey;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Requests for soft certificates: handed in by the applicant until the certificate is ordered (S-D-05). */
@ApplicationScoped
public class KeyRequests {
    private static final String ACT = "HAND_IN_REQUEST";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OwnCase own;

    @Inject
    private Dossier dossier;

    @Inject
    private Clock clock;

    public DraftOutcome handIn(CaseRef ref, String pem) {
        Optional<CertificateApplication> found = own.locked(ref.id(), ACT);
        if (found.isEmpty()) {
            return new DraftOutcome.NotVisible();
        }
        CaseView subject = found.get().view();
        if (subject.medium() != Medium.SOFT || !takesRequests(subject.state())) {
            own.refuse(ACT, ref.id(), "LOCKED");
            return new DraftOutcome.Locked();
        }
        RequestCheck.Result result = RequestCheck.judge(pem, clock);
        if (result.request().isEmpty()) {
            return unfit(ref, result.findings());
        }
        CertificateRequest request = result.request().get();
        RequestKey known = entities.find(RequestKey.class, request.keyDigest());
        if (known != null && !known.isFor(subject)) {
            return unfit(ref, List.of(new Finding(Problem.REQUEST_KEY_USED, List.of())));
        }
        if (known == null) {
            entities.persist(new RequestKey(request, subject));
        }
        dossier.leave(subject, ACT, own.actor(), request);
        own.noteChange(ACT, ref.id(), null, request.keyDigest());
        return new DraftOutcome.Kept(subject.key().version(), List.of());
    }

    private DraftOutcome unfit(CaseRef ref, List<Finding> findings) {
        own.refuse(ACT, ref.id(), findings.get(0).problem().name());
        return new DraftOutcome.Unfit(findings);
    }

    /** From the opening of the case until its certificate is ordered; a remake takes a new one. */
    static boolean takesRequests(State state) {
        return !state.isEnd() && state.compareTo(State.CONFORMITY_CONFIRMED) <= 0;
    }

    /** The request that counts for the present making. */
    public Optional<CertificateRequest> current(CaseView subject) {
        String kind = DossierRecord.kindOf(CertificateRequest.class);
        return dossier.all(subject.id()).stream()
                .filter(entry -> entry.kind().equals(kind)
                        && entry.attempt() == subject.progress().attempt())
                .reduce((earlier, later) -> later)
                .map(entry -> entry.as(CertificateRequest.class));
    }
}
