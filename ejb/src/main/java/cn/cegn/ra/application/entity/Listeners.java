package cn.cegn.ra.application.entity;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Who wants to hear of something, each once. One that fails does not keep the news from the others.
 *
 * @param <L> how they are told
 */
public final class Listeners<L> {
    private static final Logger LOG = Logger.getLogger(Listeners.class);

    private final CopyOnWriteArrayList<L> all = new CopyOnWriteArrayList<>();

    /** Once, however often it is added. */
    public void add(L listener) {
        all.addIfAbsent(listener);
    }

    public void remove(L listener) {
        all.remove(listener);
    }

    /** Tells each of them, in this thread. */
    public void tell(Consumer<L> news) {
        for (L listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warnf(e, "a listener could not be told of a change");
            }
        }
    }
}
