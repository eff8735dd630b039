package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.chain.Outcome;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.Verification;
import cn.cegn.ra.audit.entity.VerificationView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The record of verifications, each step of one in a transaction of its own so that its progress is seen. */
@Stateless
@PermitAll
public class VerificationRuns {
    private static final String KIND = "audit_verification";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** @return id of the verification */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long begin(String account) {
        Verification begun = new Verification(clock.instant(), account);
        entities.persist(begun);
        trail.append(AuditEntry.by(account, "VERIFY_AUDIT", KIND, begun.id()));
        return begun.id();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void hasSeen(long id, long links) {
        entities.find(Verification.class, id).hasSeen(links);
    }

    /** What it came to is a record itself: {@code FAILED} if something was found. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ended(long id, Outcome outcome) {
        Verification verification = entities.find(Verification.class, id);
        verification.ended(outcome, clock.instant());
        AuditEntry entry = AuditEntry.by(verification.view().begunBy(), "AUDIT_VERIFIED", KIND, id);
        trail.append(
                outcome.whole()
                        ? entry
                        : entry.ended(
                                AuditEntry.Outcome.FAILED,
                                outcome.findings().get(0).kind().name()));
    }

    /** @param why code, for {@code seal.failure.} */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String why) {
        entities.find(Verification.class, id).failed(why, clock.instant());
    }

    public List<VerificationView> latest(int most) {
        return entities.createQuery("select v from Verification v order by v.id desc", Verification.class)
                .setMaxResults(most)
                .getResultStream()
                .map(Verification::view)
                .toList();
    }
}
