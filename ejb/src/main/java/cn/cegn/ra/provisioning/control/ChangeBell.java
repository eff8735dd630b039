package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.boundary.ClaimChanged;
import cn.cegn.ra.application.boundary.StepTaken;
import cn.cegn.ra.application.entity.Listeners;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rings when something moved that a page at a station shows; after the commit, for whoever looks at once must see it. */
@ApplicationScoped
public class ChangeBell {
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final Map<String, List<StationAnswer.SeenKey>> plugged = new ConcurrentHashMap<>();

    /** Once, however often it is added. */
    public void add(Runnable listener) {
        listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepTaken taken) {
        if (taken.before().state().isMaking() || taken.step().target().isMaking()) {
            ring();
        }
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimChanged changed) {
        if (changed.subject().state().isMaking()) {
            ring();
        }
    }

    /** A station's hello is on record; it comes each half minute, and mostly says nothing new. */
    public void heard(StationAnswer.Hello hello) {
        List<StationAnswer.SeenKey> now = List.copyOf(hello.keys());
        if (!now.equals(plugged.put(hello.stationId(), now))) {
            ring();
        }
    }

    /** Tells everybody at once. */
    public void ring() {
        listeners.tell(Runnable::run);
    }
}
