package cn.cegn.ra.web.admin;

import cn.cegn.ra.issuance.boundary.CaCondition;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;

/** The one line for administrators and RA staff while the CA is away. */
@Named
@RequestScoped
public class CaLine {
    private static final List<String> CONCERNED = List.of("ADMINISTRATOR", "REGISTRAR", "RA_APPROVER");

    @EJB
    private CaCondition condition;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    private OptionalLong waiting;

    public boolean isShown() {
        return waiting().isPresent();
    }

    public String getText() {
        return words.say("ca.line", waiting().orElse(0));
    }

    private OptionalLong waiting() {
        if (waiting == null) {
            waiting = CONCERNED.stream().anyMatch(signedIn::is) ? condition.waiting() : OptionalLong.empty();
        }
        return waiting;
    }
}
