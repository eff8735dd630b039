package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Compares the database with the last anchor all the time, so that a cut tail or a restored copy is known within seconds, not at the next verification. */
@ApplicationScoped
public class SealWatch {
    private static final Logger LOG = Logger.getLogger(SealWatch.class);

    @Inject
    private AuditLedger ledger;

    @Inject
    private SealAnchors anchors;

    private volatile boolean atOdds;
    private volatile boolean stuck;

    /** Whether the last attempt to seal on this server failed. */
    public boolean isStuck() {
        return stuck;
    }

    void sealed(boolean well) {
        stuck = !well;
    }

    /** Whether the database lacks the checkpoint that this server remembers last, or has another in its place. */
    public boolean isAtOdds() {
        return atOdds;
    }

    public void compare() {
        Optional<Anchor> last = anchors.last();
        boolean now = last.isPresent() && !isThere(last.get());
        if (now && !atOdds) {
            LOG.errorf(
                    "the audit trail in the database is not the one of checkpoint %d: its end was cut, or an older copy was restored;"
                            + " see docs/audit.md",
                    last.get().number());
        }
        atOdds = now;
    }

    /** A checkpoint whose number is known already begins where something was cut off. */
    void remember(Anchor anchor) {
        long known = anchors.last().map(Anchor::number).orElse(0L);
        if (!atOdds && anchor.number() > known) {
            anchors.add(anchor);
        } else {
            compare();
        }
    }

    private boolean isThere(Anchor anchor) {
        return ledger.checkpoints(anchor.number() - 1, 1).stream()
                .map(found -> found.checkpoint().text())
                .map(Checkpoint::fingerprint)
                .anyMatch(anchor.fingerprint()::equals);
    }
}
