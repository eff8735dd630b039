package cn.cegn.ra.notification.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.HandlerContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is told by an effect, and where. */
@ApplicationScoped
public class Recipients {
    @Inject
    private Accounts accounts;

    @Inject
    private PreparationFacts preparation;

    /** The role that an effect tells in a case. */
    public static Role role(Effect effect, Mode mode) {
        return switch (effect) {
            case TELL_HANDLER -> Role.HANDLER;
            case TELL_APPLICANT, TELL_HOLDER -> Role.APPLICANT;
            case TELL_CUSTOMER,
                    SEND_RECEIPT,
                    TELL_UNLOCK_ASKED,
                    TELL_UNLOCK_REFUSED,
                    TELL_UNLOCK_DONE,
                    TELL_UNLOCK_PIN_TOLD,
                    TELL_UNLOCK_GIVEN_UP,
                    TELL_UNLOCK_LAPSED,
                    TELL_STATUS_ASKED,
                    TELL_STATUS_HELD,
                    TELL_STATUS_CHANGED,
                    TELL_STATUS_REFUSED -> mode == Mode.CENTRALISED ? Role.HANDLER : Role.APPLICANT;
            case TELL_REGISTRARS -> Role.REGISTRAR;
            case TELL_APPROVERS, TELL_STATUS_OVERDUE -> Role.RA_APPROVER;
            case TELL_ADMINISTRATORS, TELL_STATUS_DELAYED -> Role.ADMINISTRATOR;
            default -> throw new IllegalArgumentException(effect + " tells nobody");
        };
    }

    /** Addresses, each once. Whoever holds a case is told alone; what is about a certificate in use its holder hears besides his handler. */
    public List<String> addresses(Effect effect, CaseView view) {
        List<String> found = new ArrayList<>(
                switch (role(effect, view.mode())) {
                    case HANDLER -> handler(view);
                    case APPLICANT -> applicant(view);
                    case ADMINISTRATOR -> accounts.addressesOf(Role.ADMINISTRATOR, null);
                    case REGISTRAR -> holder(view.parties().registrar(), Role.REGISTRAR);
                    default ->
                        effect == Effect.TELL_STATUS_OVERDUE
                                ? accounts.addressesOf(Role.RA_APPROVER, null)
                                : holder(view.parties().approver(), Role.RA_APPROVER);
                });
        if (Situation.of(effect, view.state())
                .filter(Situation::isToldToTheHolder)
                .isPresent()) {
            found.addAll(applicant(view));
        }
        return once(found);
    }

    private static List<String> once(List<String> found) {
        Map<String, String> once = new LinkedHashMap<>();
        found.stream()
                .filter(address -> address != null && !address.isBlank())
                .forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(once.values());
    }

    /** The handler's accounts; the contact of the preparation where they have no address. */
    private List<String> handler(CaseView view) {
        Long organization = view.parties().organization();
        Optional<HandlerContact> contact = preparation.handler(organization);
        List<String> own = contact.map(handler -> accounts.addressesOf(handler.person()))
                .orElseGet(() -> accounts.addressesOf(Role.HANDLER, organization));
        return own.isEmpty() ? contact.map(HandlerContact::mail).stream().toList() : own;
    }

    private List<String> applicant(CaseView view) {
        List<String> own = accounts.addressesOf(view.parties().applicant());
        return own.isEmpty() ? view.form().value(FormField.EMAIL).stream().toList() : own;
    }

    private List<String> holder(String person, Role role) {
        List<String> own = person == null ? List.of() : accounts.addressesOf(person);
        return own.isEmpty() ? accounts.addressesOf(role, null) : own;
    }
}
