package cn.cegn.ra.application.control;

import static cn.cegn.ra.application.entity.KnownFrom.EARLIER;
import static cn.cegn.ra.application.entity.KnownFrom.HANDLER;
import static cn.cegn.ra.application.entity.KnownFrom.ORGANIZATION;
import static cn.cegn.ra.application.entity.KnownFrom.ROSTER;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.MobileNumber;
import cn.cegn.ra.application.entity.Prefilled;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.HandlerContact;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.organization.entity.RosterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/**
 * Fills in what is known: the organisation, the person of the roster, in centralised mode the handler, and what the same person wrote in his
 * earlier applications.
 */
@ApplicationScoped
public class FormBeginning {
    @Inject
    private PreparationFacts preparation;

    @Inject
    private Accounts accounts;

    @Inject
    private OpenCases cases;

    /** For a case that is being opened. */
    Prefilled of(RosterEntry entry, FormScope scope) {
        return of(entry, scope, Long.MAX_VALUE);
    }

    /** For a case that is open; nothing if its person is not on the roster any more. */
    Prefilled of(CaseView subject) {
        return preparation.entriesOf(subject.parties().applicant()).stream()
                .filter(entry -> subject.parties().organization().equals(entry.organization()))
                .filter(entry -> entry.type() == subject.type() && entry.medium() == subject.medium())
                .findFirst()
                .map(entry -> of(entry, subject.scope(), subject.id()))
                .orElseGet(Prefilled::new);
    }

    private Prefilled of(RosterEntry entry, FormScope scope, long application) {
        Prefilled form = new Prefilled();
        Optional<OrganizationCard> card = preparation.organization(entry.organization());
        Optional<HandlerContact> handler =
                scope.mode() == Mode.CENTRALISED ? preparation.handler(entry.organization()) : Optional.empty();
        card.ifPresent(known -> unit(form, known));
        accounts.findPersonById(entry.person()).ifPresent(person -> holder(form, person, entry));
        handler.ifPresent(known -> handler(form, known));
        cases.formsBefore(application, entry.person(), entry.organization())
                .forEach(earlier ->
                        EarlierForm.of(earlier, scope.medium(), cases.clock()).into(form, EARLIER));
        handler.ifPresent(known -> form.put(FormField.RECIPIENT_NAME, known.name(), HANDLER)
                .put(FormField.RECIPIENT_PHONE, known.phone(), HANDLER));
        form.put(FormField.RECIPIENT_NAME, entry.name(), ROSTER);
        card.ifPresent(known -> recipient(form, known));
        return form;
    }

    private static void unit(Prefilled form, OrganizationCard card) {
        form.put(FormField.UNIT_NAME, card.name(), ORGANIZATION)
                .put(FormField.UNIT_CODE, card.uscc(), ORGANIZATION)
                .put(FormField.REGION, card.region(), ORGANIZATION)
                .put(FormField.UNIT_ADDRESS, card.address(), ORGANIZATION)
                .put(FormField.UNIT_POSTCODE, card.postcode(), ORGANIZATION)
                .put(FormField.CERTIFICATE_NAME, card.name(), ORGANIZATION);
    }

    private static void recipient(Prefilled form, OrganizationCard card) {
        form.put(FormField.RECIPIENT_ADDRESS, card.address(), ORGANIZATION)
                .put(FormField.RECIPIENT_POSTCODE, card.postcode(), ORGANIZATION)
                .put(FormField.RECIPIENT_PHONE, card.registeredPhone(), ORGANIZATION);
    }

    private static void holder(Prefilled form, Accounts.Individual person, RosterEntry entry) {
        form.put(FormField.APPLICANT_NAME, person.name(), ROSTER)
                .put(FormField.APPLICANT_ID_TYPE, documentType(person.identityType()), ROSTER)
                .put(FormField.APPLICANT_ID_NUMBER, person.identityNumber(), ROSTER)
                .put(FormField.DEPARTMENT, entry.post().department(), ROSTER)
                .put(FormField.POST, entry.post().title(), ROSTER)
                .put(FormField.RESPONSIBLE_PERSON, person.name(), ROSTER);
    }

    private static void handler(Prefilled form, HandlerContact handler) {
        form.put(FormField.HANDLER_NAME, handler.name(), HANDLER)
                .put(FormField.HANDLER_ID_TYPE, handler.idType().name(), HANDLER)
                .put(FormField.HANDLER_ID_NUMBER, handler.idNumber(), HANDLER)
                .put(FormField.HANDLER_MOBILE, mobile(handler.phone()), HANDLER)
                .put(FormField.AUTHORISATION_NUMBER, handler.authorisationNumber(), HANDLER);
    }

    /** A handler may be designated with a landline (S2.1-2), which the form does not take: then he is asked for his mobile number. */
    static String mobile(String phone) {
        String number = FieldFormat.MOBILE.normalise(phone);
        return MobileNumber.findings(number).isEmpty() ? number : null;
    }

    /** People are kept with the code of GA/T 2000.156, forms with the document's name. */
    private static String documentType(String kept) {
        return Arrays.stream(IdDocumentType.values())
                .filter(type -> type.code().equals(kept) || type.name().equals(kept))
                .findFirst()
                .map(IdDocumentType::name)
                .orElse(null);
    }
}
