package cn.cegn.ra.web.issuance;

import cn.cegn.ra.provisioning.boundary.Changes;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;

/**
 * Says "changed", and nothing else, to every open page of the station; each reads again what its person may see. Only approvers come to the
 * channel: its address is closed to everybody else in web.xml, and the container ends the connection with the log-in.
 */
@ApplicationScoped
public class ChangeRelay implements Runnable {
    private static final String CHANGED = "changed";

    @EJB
    private Changes changes;

    @Inject
    @Push(channel = "station")
    private PushContext station;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        changes.subscribe(this);
    }

    void end(@Observes @Destroyed(ApplicationScoped.class) Object portal) {
        changes.unsubscribe(this);
    }

    /** Called in the thread that made the change: the message is only handed to the connections here. */
    @Override
    public void run() {
        station.send(CHANGED);
    }
}
