package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.ChainCheck;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.Outcome;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Streams the whole chain by, a page at a time: memory stays flat, and no transaction lasts long. */
@ApplicationScoped
public class ChainReader {
    private static final int PAGE = 20_000;
    private static final int CHECKPOINTS = 1000;

    /** What is older and has no seal was put in afterwards: ten times as long as an event may wait. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    @Inject
    private AuditLedger ledger;

    @Inject
    private SealAnchors anchors;

    @Inject
    private SealingKeys keys;

    @Inject
    private Clock clock;

    /** @param progress told how many links were looked at, after each page */
    public Outcome verify(LongConsumer progress) {
        ChainCheck check = new ChainCheck(checkpoints(), keys::key);
        eachLink(check::link, progress);
        ledger.neverSealed(clock.instant().minus(OVERDUE), ChainCheck.MOST_FINDINGS)
                .forEach(check::unsealed);
        return check.end(anchors.all());
    }

    /** Every place of the chain in its order. */
    public void eachLink(Consumer<Link> to, LongConsumer progress) {
        long seen = 0;
        List<Link> page = ledger.links(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(to);
            seen += page.size();
            progress.accept(seen);
            page = page.size() < PAGE
                    ? List.of()
                    : ledger.links(page.get(page.size() - 1).position(), PAGE);
        }
    }

    /** Every checkpoint in its order. */
    public Iterator<SignedCheckpoint> checkpoints() {
        return new Checkpoints(ledger);
    }

    /** The checkpoints, read ahead a page at a time. */
    private static final class Checkpoints implements Iterator<SignedCheckpoint> {
        private final AuditLedger ledger;
        private final Queue<SignedCheckpoint> ahead = new ArrayDeque<>();
        private long number;
        private boolean last;

        Checkpoints(AuditLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && !last) {
                List<AuditLedger.Numbered> page = ledger.checkpoints(number, CHECKPOINTS);
                page.forEach(each -> ahead.add(each.checkpoint()));
                last = page.size() < CHECKPOINTS;
                number = page.isEmpty() ? number : page.get(page.size() - 1).number();
            }
            return !ahead.isEmpty();
        }

        @Override
        public SignedCheckpoint next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ahead.remove();
        }
    }
}
