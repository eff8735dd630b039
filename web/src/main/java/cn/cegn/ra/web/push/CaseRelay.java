package cn.cegn.ra.web.push;

import cn.cegn.ra.application.boundary.CaseSignal;
import cn.cegn.ra.application.boundary.CaseSignals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Says "changed", and nothing else, to every open page that shows the case or a list which it enters or leaves. */
@ApplicationScoped
public class CaseRelay implements Consumer<CaseSignal> {
    private static final String CHANGED = "changed";
    private static final int REMEMBERED = 20_000;

    @EJB
    private CaseSignals signals;

    @Inject
    @Push(channel = "case")
    private PushContext pages;

    /** A page listens to one of them for each audience of its person: a channel has one listener's name for a session. */
    @Inject
    @Push(channel = "lists0")
    private PushContext first;

    @Inject
    @Push(channel = "lists1")
    private PushContext second;

    @Inject
    @Push(channel = "lists2")
    private PushContext third;

    @Inject
    @Push(channel = "lists3")
    private PushContext fourth;

    private final Marks marks = new Marks(REMEMBERED, new SecureRandom().nextInt(Integer.MAX_VALUE));

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        signals.subscribe(this);
    }

    void end(@Observes @Destroyed(ApplicationScoped.class) Object portal) {
        signals.unsubscribe(this);
    }

    /** Called in the thread that made the change: the messages are only handed to the connections here. */
    @Override
    public void accept(CaseSignal signal) {
        List<String> audiences = Audience.of(signal);
        marks.tell(audiences);
        pages.send(CHANGED, Audience.ofCase(signal.application()));
        List<String> ofLists = audiences.subList(1, audiences.size());
        List.of(first, second, third, fourth).forEach(channel -> channel.send(CHANGED, ofLists));
    }

    /** When any of these was told last. */
    long mark(Collection<String> audiences) {
        return marks.of(audiences);
    }
}
