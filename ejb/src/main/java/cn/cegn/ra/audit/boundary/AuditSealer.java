package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.ChainDigest;
import cn.cegn.ra.audit.chain.Checkpoint;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.control.AuditLedger;
import cn.cegn.ra.audit.control.SealingKeys;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals one stretch of the audit trail (S-D-03): at most {@value #MOST} events, in the order of their ids as far as they are committed; what
 * commits later is sealed later. Acts never wait for it.
 */
@Stateless
@PermitAll
public class AuditSealer {
    /** Events of one checkpoint. */
    public static final int MOST = 1000;

    /** An event waits no longer for its seal. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** No transaction lives so long: what has not come by then does not come. */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject
    private AuditLedger ledger;

    @Inject
    private SealingKeys keys;

    @Inject
    private Clock clock;

    /**
     * What was sealed.
     *
     * @param lastEventId where to look on
     * @param full whether there may be more
     */
    public record Sealed(Anchor anchor, long lastEventId, boolean full) {}

    /**
     * Seals what waits.
     *
     * @param beyond events up to this id are known to be sealed; 0 if nothing is known
     * @param atOnce also if there are few and they are young
     * @return empty if nothing was due
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Sealed> seal(long beyond, boolean atOnce) {
        AuditLedger.Head head = ledger.lock();
        List<AuditLedger.Unsealed> waiting = ledger.unsealed(Math.max(beyond, head.settledId()), MOST);
        if (waiting.isEmpty() || (!atOnce && waiting.size() < MOST && isYoung(waiting.get(0)))) {
            return Optional.empty();
        }
        Optional<Checkpoint> previous = head.last().map(SignedCheckpoint::text).map(Checkpoint::parse);
        ChainDigest digest =
                ChainDigest.named(Surroundings.setting("RA_AUDIT_DIGEST").orElse(ChainDigest.SHA_256.label()));
        List<Link> links = links(waiting, previous, digest.fresh());
        Checkpoint checkpoint = checkpoint(links, previous, digest);
        try {
            ledger.write(links, checkpoint, keys.current().sign(checkpoint));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the audit seal does not sign", e);
        }
        ledger.settle(clock.instant().minus(SETTLED));
        long last = links.get(links.size() - 1).eventId();
        return Optional.of(new Sealed(checkpoint.anchor(), last, waiting.size() == MOST));
    }

    private boolean isYoung(AuditLedger.Unsealed oldest) {
        return oldest.occurredAt().isAfter(clock.instant().minus(PATIENCE));
    }

    private static List<Link> links(
            List<AuditLedger.Unsealed> waiting, Optional<Checkpoint> previous, MessageDigest digest) {
        List<Link> links = new ArrayList<>();
        long position = previous.map(Checkpoint::last).orElse(0L);
        String before = previous.map(Checkpoint::link).orElse(Link.GENESIS);
        for (AuditLedger.Unsealed each : waiting) {
            position++;
            before = Link.hash(digest, before, each.line());
            links.add(new Link(position, each.id(), each.line(), before));
        }
        return links;
    }

    private Checkpoint checkpoint(List<Link> links, Optional<Checkpoint> previous, ChainDigest digest) {
        Link last = links.get(links.size() - 1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Checkpoint(
                previous.map(Checkpoint::number).orElse(0L) + 1,
                digest,
                links.get(0).position(),
                last.position(),
                last.hash(),
                previous.map(Checkpoint::fingerprint).orElse(Link.GENESIS),
                now,
                System.getProperty("jboss.node.name", "node").replaceAll("\\s", "_"),
                keys.current().fingerprint());
    }
}
