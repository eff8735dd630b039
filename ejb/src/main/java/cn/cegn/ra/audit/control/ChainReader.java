package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.ChainCheck;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.Outcome;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.entity.ChainExtent;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Streams the whole chain by, a page at a time, some read ahead while one is looked at: memory stays flat, and no transaction lasts long. */
@ApplicationScoped
public class ChainReader {
    private static final int PAGE = 10_000;
    private static final int AHEAD = 2;
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

    @Resource
    private ManagedExecutorService executor;

    /** How far the chain reaches now. What is remembered of it elsewhere is to be read before, or it may reach farther. */
    public ChainExtent extent() {
        return ledger.extent();
    }

    /** @param progress told how many links were looked at, after each page */
    public Outcome verify(LongConsumer progress) {
        List<Anchor> remembered = anchors.all();
        ChainExtent extent = extent();
        ChainCheck check = new ChainCheck(checkpoints(extent), keys::key);
        eachLink(extent, check::link, progress);
        ledger.neverSealed(clock.instant().minus(OVERDUE), ChainCheck.MOST_FINDINGS)
                .forEach(check::unsealed);
        return check.end(remembered);
    }

    /** Every place of the chain in its order. */
    public void eachLink(ChainExtent extent, Consumer<Link> to, LongConsumer progress) {
        Deque<Future<List<Link>>> pages = new ArrayDeque<>();
        long asked = 0;
        long seen = 0;
        try {
            while (asked < extent.links() || !pages.isEmpty()) {
                while (asked < extent.links() && pages.size() <= AHEAD) {
                    long after = asked;
                    long last = Math.min(extent.links(), ledger.endOfPage(after, PAGE));
                    pages.add(executor.submit(() -> ledger.links(after, last)));
                    asked = last;
                }
                List<Link> page = read(pages.remove());
                page.forEach(to);
                seen += page.size();
                progress.accept(seen);
            }
        } finally {
            pages.forEach(page -> page.cancel(true));
        }
    }

    private static List<Link> read(Future<List<Link>> page) {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the chain could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of the chain was interrupted", e);
        }
    }

    /** Every checkpoint in its order. */
    public Iterator<SignedCheckpoint> checkpoints(ChainExtent extent) {
        return new Checkpoints(ledger, extent.checkpoints());
    }

    /** The checkpoints, read ahead a page at a time. */
    private static final class Checkpoints implements Iterator<SignedCheckpoint> {
        private final AuditLedger ledger;
        private final long end;
        private final Queue<SignedCheckpoint> ahead = new ArrayDeque<>();
        private long number;
        private boolean last;

        Checkpoints(AuditLedger ledger, long end) {
            this.ledger = ledger;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && !last) {
                List<AuditLedger.Numbered> page = ledger.checkpoints(number, CHECKPOINTS);
                page.stream().filter(each -> each.number() <= end).forEach(each -> ahead.add(each.checkpoint()));
                last = page.size() < CHECKPOINTS || ahead.size() < page.size();
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
