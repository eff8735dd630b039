package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.registration.entity.Customer;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SheetItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what a registrar has to answer and to verify from the components that know it. */
@ApplicationScoped
public class RegistrarSheets {
    private static final String FORWARDED = "FORWARD_RECORD";
    private static final List<FormField> PHONES =
            List.of(FormField.MOBILE, FormField.LANDLINE, FormField.HANDLER_MOBILE, FormField.RECIPIENT_PHONE);

    @Inject
    private Material material;

    @Inject
    private Dossier dossier;

    @Inject
    private PreparationFacts preparation;

    @Inject
    private Accounts accounts;

    @Inject
    private Limits limits;

    /** Whether a registrar may give that many calendar days for a correction. */
    public boolean mayGive(int days) {
        return days >= 1 && days <= limits.of(OfficeLimit.CORRECTION_MOST);
    }

    /** Each field of the form, then each item of the material (S2.5-2). */
    public ReviewSheet of(CaseView subject) {
        return new ReviewSheet(Stream.concat(
                        SheetItems.ofFields(subject),
                        material.handedIn(subject).stream().map(SheetItems::ofPaper))
                .toList());
    }

    public String contentDigest(CaseView subject) {
        return material.contentDigest(subject);
    }

    /** Whom to verify and how he may be reached (S2.5-3). */
    public IdentitySheet identity(CaseView subject) {
        String registered = preparation
                .organization(subject.parties().organization())
                .map(OrganizationCard::registeredPhone)
                .orElse("");
        List<String> onForm = PHONES.stream()
                .flatMap(field -> subject.form().value(field).stream())
                .toList();
        return new IdentitySheet(customer(subject), registered, onForm);
    }

    private Customer customer(CaseView subject) {
        if (subject.mode() == Mode.CENTRALISED) {
            return forwarder(subject)
                    .orElseThrow(() -> new IllegalStateException("nobody forwarded case " + subject.id()));
        }
        String applicant = subject.parties().applicant();
        String name = accounts.findPersonById(applicant)
                .map(Accounts.Individual::name)
                .orElseThrow(() -> new IllegalStateException("no person applies for case " + subject.id()));
        return new Customer(applicant, name, Role.APPLICANT);
    }

    /** The handler who acts for the organisation is the one who forwarded the case last. */
    private Optional<Customer> forwarder(CaseView subject) {
        return dossier.all(subject.id()).stream()
                .filter(entry -> entry.kind().equals(FORWARDED))
                .reduce((earlier, later) -> later)
                .map(entry ->
                        new Customer(entry.author().person(), entry.author().name(), Role.HANDLER));
    }
}
