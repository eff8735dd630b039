package cn.cegn.ra.bench;

import cn.cegn.ra.lifecycle.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** An approver who makes keys of the server's own station, in as many slots at once as he is told. */
final class KeyDesk {
    private static final int PREPARING = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Site site;
    private final KeyTape tape;
    private final Desks desks;
    private final List<StockKey> keys;
    private final Casework casework = new Casework();
    private final Queue<BenchCase> confirmed = new ArrayDeque<>();

    /** A key of the stock that lies in a slot. */
    private record StockKey(String serial, String label) {}

    KeyDesk(Site site, KeyTape tape) throws Exception {
        this.site = site;
        this.tape = tape;
        this.desks = site.desks(1).get(0);
        this.keys = takeIn();
    }

    /** How many keys are plugged in. */
    int slots() {
        return keys.size();
    }

    Site site() {
        return site;
    }

    private List<StockKey> takeIn() {
        Awaitility.await("the station's hello")
                .atMost(LONGEST)
                .until(() -> !desks.approver().call("seen", "").isEmpty());
        return Arrays.stream(desks.approver().call("take-in", "").split("\n", -1))
                .map(line -> line.split(" ", 2))
                .map(words -> new StockKey(words[0], words[1]))
                .toList();
    }

    /** More cases whose certificate is only to be made. */
    void confirm(int count) throws Exception {
        Queue<BenchCase> cases = site.readyForKeys(count);
        Queue<BenchCase> waiting = new ConcurrentLinkedQueue<>(cases);
        casework.work(waiting.remove(), desks);
        Callable<Integer> work = () -> {
            int done = 0;
            for (BenchCase subject = waiting.poll(); subject != null; subject = waiting.poll()) {
                casework.work(subject, desks);
                done++;
            }
            return done;
        };
        Clients.all(Collections.nCopies(PREPARING, work));
        site.drain();
        confirmed.addAll(cases);
    }

    /** Makes keys for cases that were confirmed, in the first slots, one after the other in each. */
    Making make(int slots, int count) throws Exception {
        Queue<BenchCase> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < count; i++) {
            waiting.add(confirmed.remove());
        }
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (StockKey key : keys.subList(0, slots)) {
            work.add(() -> inSlot(key, waiting));
        }
        double generating = tape.generatingMillis();
        long begun = System.nanoTime();
        List<Double> latencies =
                Clients.all(work).stream().flatMap(Collection::stream).toList();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Making(count, seconds, tape.generatingMillis() - generating, latencies);
    }

    private List<Double> inSlot(StockKey key, Queue<BenchCase> waiting) throws SQLException {
        List<Double> latencies = new ArrayList<>();
        for (BenchCase subject = waiting.poll(); subject != null; subject = waiting.poll()) {
            long begun = System.nanoTime();
            backToStock(key);
            desks.approver().call("label&id=" + subject.id() + "&serial=" + key.serial() + "&label=" + key.label(), "");
            awaits(subject, State.KEY_READY);
            desks.approver().call("issue&id=" + subject.id(), "");
            awaits(subject, State.MADE);
            latencies.add((System.nanoTime() - begun) / 1e6);
        }
        return latencies;
    }

    /** The key that was just made is the next blank one: nobody pulls keys out while it is measured. Its SO PIN is on record. */
    private void backToStock(StockKey key) throws SQLException {
        site.postgres()
                .change(
                        "update usb_key set state = 'IN_STOCK', application_id = null, attempt = null, version = version + 1"
                                + " where serial_number = ?",
                        key.serial());
    }

    private void awaits(BenchCase subject, State state) {
        String asked = "select case when state = '" + state + "' then 1 when state in ('KEY_FAILED', 'ISSUE_FAILED',"
                + " 'WRITE_FAILED') then 2 else 0 end from certificate_application where application_id = "
                + subject.id();
        long[] answer = new long[1];
        Awaitility.await(state + " of case " + subject.id())
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .pollInSameThread()
                .until(() -> {
                    answer[0] = site.count(asked);
                    return answer[0] > 0;
                });
        if (answer[0] == 2) {
            throw new IllegalStateException("case " + subject.id() + " failed on its way to " + state);
        }
    }
}
