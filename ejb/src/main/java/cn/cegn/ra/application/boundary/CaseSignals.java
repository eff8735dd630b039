package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseBell;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/**
 * Tells whoever shows cases and lists of them that one changed. It is heard on the server on which that was done, and only what is committed is
 * spoken of.
 *
 * <p>Events of CDI do not reach the portal, whose beans this module does not see; therefore it subscribes here.
 */
@Stateless
@PermitAll
public class CaseSignals {
    @Inject
    private CaseBell bell;

    /** @param listener is called in the thread that made the change, so it has to be quick; it may fail without harm */
    public void subscribe(Consumer<CaseSignal> listener) {
        bell.add(listener);
    }

    public void unsubscribe(Consumer<CaseSignal> listener) {
        bell.remove(listener);
    }
}
