package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseSignal;
import cn.cegn.ra.application.boundary.ClaimChanged;
import cn.cegn.ra.application.boundary.StepTaken;
import cn.cegn.ra.application.entity.Listeners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.function.Consumer;

/** Rings when a case changed; after the commit, for whoever looks at once must see it. */
@ApplicationScoped
public class CaseBell {
    private final Listeners<Consumer<CaseSignal>> listeners = new Listeners<>();

    /** Once, however often it is added. */
    public void add(Consumer<CaseSignal> listener) {
        listeners.add(listener);
    }

    public void remove(Consumer<CaseSignal> listener) {
        listeners.remove(listener);
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepTaken taken) {
        ring(CaseSignal.of(taken.before(), taken.step().target()));
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimChanged changed) {
        ring(CaseSignal.of(changed.subject(), changed.subject().state()));
    }

    private void ring(CaseSignal signal) {
        listeners.tell(one -> one.accept(signal));
    }
}
