package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.provisioning.control.ChangeBell;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Tells whoever shows the making of keys that something moved: a key was plugged in or pulled out, a case being made took a step or was
 * claimed, a station reported a stage. Nothing more is said than that, and only what is committed is spoken of.
 *
 * <p>Events of CDI do not reach the portal, whose beans this module does not see; therefore it subscribes here.
 */
@Stateless
@PermitAll
public class Changes {
    @Inject
    private ChangeBell bell;

    /** @param listener is called in the thread that made the change, so it has to be quick; it may fail without harm */
    public void subscribe(Runnable listener) {
        bell.add(listener);
    }

    public void unsubscribe(Runnable listener) {
        bell.remove(listener);
    }
}
