package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.chain.Checkpoint;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.control.AuditLedger;
import cn.cegn.ra.audit.control.SealWatch;
import cn.cegn.ra.audit.control.SealingKeys;
import cn.cegn.ra.audit.entity.VerificationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What an auditor asks of the chain: how far it reaches, and whether it is whole. */
@Stateless
@RolesAllowed("AUDITOR")
public class AuditVerification {
    @Inject
    private AuditLedger ledger;

    @Inject
    private SealingKeys keys;

    @Inject
    private SealWatch watch;

    @Inject
    private VerificationRuns runs;

    @Inject
    private VerificationJob job;

    /**
     * How far the seal reaches.
     *
     * @param head the last checkpoint, whose anchor is to be noted elsewhere; empty if nothing was sealed yet
     * @param events how many events are sealed
     * @param atOdds whether the database is not the one that this server remembers
     * @param stuck whether this server could not seal when it last tried
     * @param key fingerprint of the key that seals now; empty if it can not be opened
     */
    public record Seal(Optional<Checkpoint> head, long events, boolean atOdds, boolean stuck, Optional<String> key) {}

    public Seal seal() {
        watch.compare();
        return new Seal(
                ledger.last().map(SignedCheckpoint::text).flatMap(AuditVerification::read),
                ledger.sealedEvents(),
                watch.isAtOdds(),
                watch.isStuck(),
                keys.fingerprint());
    }

    /** Seals what waits and begins a verification; how it goes on stands in {@link #latest}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void begin(String account) {
        job.run(runs.begin(account));
    }

    /** The newest verifications, newest first. */
    public List<VerificationView> latest(int most) {
        return runs.latest(most);
    }

    private static Optional<Checkpoint> read(String text) {
        try {
            return Optional.of(Checkpoint.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
