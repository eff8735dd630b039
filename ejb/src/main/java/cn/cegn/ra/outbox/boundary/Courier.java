package cn.cegn.ra.outbox.boundary;

import cn.cegn.ra.lifecycle.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How effects of one kind travel. Each component whose effects leave the RA brings one; it reads, it never writes. */
public interface Courier {

    /** The effects that this courier carries. */
    Set<Effect> carries();

    /**
     * Makes the message for an effect.
     *
     * @return empty if there is nothing to send any more
     * @throws NotNowException if whoever it is for takes nothing now: it is put off, longer each time
     */
    Optional<Consignment> consign(Wakeup wakeup);

    /** Whoever an effect is for takes nothing now, which is nobody's fault. The message says who, and what to do. */
    class NotNowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotNowException(String message) {
            super(message, null, false, false);
        }
    }

    /** Which effect is due for which case. */
    record Wakeup(String messageId, Effect effect, long application, int attempt) {}

    /**
     * A message for a queue.
     *
     * @param queue the queue's name
     * @param properties string properties besides messageId, effect, application and attempt
     * @param body bytes, empty if the ids say all
     */
    record Consignment(String queue, Map<String, String> properties, byte[] body) {
        /** A message that only wakes up. */
        public static Consignment to(String queue) {
            return new Consignment(queue, Map.of(), new byte[0]);
        }
    }
}
