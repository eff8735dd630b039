package cn.cegn.ra.ca;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was found of the CA last, and when: told by who looks, read by who only wants to know. One of this process. */
public record CaWord(CaHealth health, boolean circuitClosed, Instant at) {
    private static final AtomicReference<CaWord> LAST = new AtomicReference<>();

    /** Makes this the last word. */
    public static void tell(CaWord word) {
        LAST.set(word);
    }

    /** Empty before the first look. */
    public static Optional<CaWord> last() {
        return Optional.ofNullable(LAST.get());
    }
}
