package cn.cegn.ra.audit.chain;

import cn.cegn.ra.audit.chain.Finding.Kind;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Verifies a chain as it streams by; holds no more of it than one stretch between two checkpoints, and a fingerprint of each checkpoint.
 *
 * <p>Give it every link in the order of positions, then {@link #end}. For one thread, for one use.
 */
public final class ChainCheck {
    /** Findings beyond this are only counted. */
    public static final int MOST_FINDINGS = 100;

    /** Above this, each with each would take too long: then they are called changed. */
    private static final int MOST_COMPARED = 50;

    private final Iterator<SignedCheckpoint> checkpoints;
    private final Function<String, Optional<PublicKey>> keys;
    private final Map<Long, String> fingerprints = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private MessageDigest digest;
    private Checkpoint current;
    private Anchor head;
    private String previousCheckpoint = Link.GENESIS;
    private String before = Link.GENESIS;
    private long position;
    private long events;
    private long found;
    private boolean uncovered;

    /** @param keys the key of a fingerprint ({@link SignedCheckpoint#fingerprint}), if it is one of the RA's */
    public ChainCheck(Iterator<SignedCheckpoint> checkpoints, Function<String, Optional<PublicKey>> keys) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        nextCheckpoint();
    }

    /** A link whose event does not give its hash, with the hash before it. */
    private record Misfit(Link link, String before) {}

    public void link(Link link) {
        events++;
        boolean gap = link.position() != position + 1;
        if (gap) {
            found(Kind.GAP, position + 1, 0);
        }
        while (current != null && link.position() > current.last()) {
            endStretch();
        }
        if (current == null && !uncovered) {
            uncovered = true;
            found(Kind.TAIL_CUT, link.position(), link.eventId());
        }
        judge(link, gap);
        before = link.hash();
        position = link.position();
        if (current != null && position == current.last()) {
            closeStretch();
        }
    }

    /** After a gap nobody knows the hash before it. */
    private void judge(Link link, boolean afterGap) {
        if (link.line() == null) {
            found(Kind.DELETED, link.position(), link.eventId());
        } else if (!afterGap && !Link.hash(digest, before, link.line()).equals(link.hash())) {
            misfits.add(new Misfit(link, before));
        }
    }

    private void closeStretch() {
        if (!before.equals(current.link())) {
            found(Kind.REWRITTEN, current.first(), 0);
        }
        endStretch();
    }

    /** @param anchors what is remembered of the chain elsewhere */
    public Outcome end(Collection<Anchor> anchors) {
        judgeMisfits();
        if (current != null) {
            found(Kind.TAIL_CUT, position + 1, 0);
        }
        while (current != null) {
            nextCheckpoint();
        }
        long last = head == null ? 0 : head.number();
        first(anchors, anchor -> anchor.number() <= last && isOther(anchor))
                .ifPresent(anchor -> found(new Finding(Kind.RESTORED, 0, 0, anchor.number())));
        first(anchors, anchor -> anchor.number() > last)
                .ifPresent(anchor -> found(new Finding(Kind.TAIL_CUT, position + 1, 0, anchor.number())));
        return new Outcome(events, fingerprints.size(), findings, found, head);
    }

    private static Optional<Anchor> first(Collection<Anchor> anchors, Predicate<Anchor> which) {
        return anchors.stream().filter(which).min(Comparator.comparingLong(Anchor::number));
    }

    private boolean isOther(Anchor anchor) {
        return !anchor.fingerprint().equals(fingerprints.get(anchor.number()));
    }

    /** Tells of an event that is in the record and was never sealed; before {@link #end}. */
    public void unsealed(long eventId) {
        found(new Finding(Kind.INSERTED, 0, eventId, 0));
    }

    private void endStretch() {
        judgeMisfits();
        nextCheckpoint();
    }

    private void judgeMisfits() {
        for (Misfit each : misfits) {
            boolean elsewhere = misfits.size() <= MOST_COMPARED
                    && misfits.stream()
                            .anyMatch(other -> !other.equals(each)
                                    && Link.hash(digest, each.before, other.link.line())
                                            .equals(each.link.hash()));
            found(elsewhere ? Kind.REORDERED : Kind.CHANGED, each.link.position(), EventLine.id(each.link.line()));
        }
        misfits.clear();
    }

    private void nextCheckpoint() {
        current = null;
        while (current == null && checkpoints.hasNext()) {
            SignedCheckpoint next = checkpoints.next();
            try {
                accept(next, Checkpoint.parse(next.text()));
            } catch (IllegalArgumentException e) {
                found(new Finding(Kind.CHECKPOINT_BROKEN, position + 1, 0, fingerprints.size() + 1));
            }
        }
        if (digest == null) {
            digest = ChainDigest.SHA_256.fresh();
        }
    }

    private void accept(SignedCheckpoint signed, Checkpoint read) {
        long expected = head == null ? 1 : head.number() + 1;
        if (read.number() != expected || !read.previous().equals(previousCheckpoint)) {
            found(new Finding(Kind.CHECKPOINT_BROKEN, read.first(), 0, read.number()));
        }
        if (keys.apply(read.key()).filter(signed::isSignedBy).isEmpty()) {
            found(new Finding(Kind.NOT_SIGNED, read.first(), 0, read.number()));
        }
        head = read.anchor();
        previousCheckpoint = head.fingerprint();
        fingerprints.put(read.number(), previousCheckpoint);
        digest = read.digest().fresh();
        current = read;
    }

    private void found(Kind kind, long where, long eventId) {
        found(new Finding(kind, where, eventId, current == null ? 0 : current.number()));
    }

    private void found(Finding finding) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
