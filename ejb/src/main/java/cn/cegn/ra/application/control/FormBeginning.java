package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
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

/** Fills in what is known: the organisation, the person of the roster, in centralised mode the handler. */
@ApplicationScoped
public class FormBeginning {
    @Inject
    private PreparationFacts preparation;

    @Inject
    private Accounts accounts;

    public FormEntries of(RosterEntry entry, FormScope scope) {
        Prefilled form = new Prefilled();
        preparation.organization(entry.organization()).ifPresent(card -> unit(form, card, scope));
        accounts.findPersonById(entry.person()).ifPresent(person -> holder(form, person, entry));
        if (scope.mode() == Mode.CENTRALISED) {
            preparation.handler(entry.organization()).ifPresent(handler -> handler(form, handler));
        }
        return form.on(scope);
    }

    private static void unit(Prefilled form, OrganizationCard card, FormScope scope) {
        form.put(FormField.UNIT_NAME, card.name())
                .put(FormField.UNIT_CODE, card.uscc())
                .put(FormField.REGION, card.region())
                .put(FormField.UNIT_ADDRESS, card.address())
                .put(FormField.UNIT_POSTCODE, card.postcode());
        if (scope.type() == CertificateType.ORGANIZATION) {
            form.put(FormField.CERTIFICATE_NAME, card.name());
        }
    }

    private static void holder(Prefilled form, Accounts.Individual person, RosterEntry entry) {
        form.put(FormField.APPLICANT_NAME, person.name())
                .put(FormField.APPLICANT_ID_TYPE, documentType(person.identityType()))
                .put(FormField.APPLICANT_ID_NUMBER, person.identityNumber())
                .put(FormField.DEPARTMENT, entry.post().department())
                .put(FormField.POST, entry.post().title());
    }

    private static void handler(Prefilled form, HandlerContact handler) {
        form.put(FormField.HANDLER_NAME, handler.name())
                .put(FormField.HANDLER_ID_TYPE, handler.idType().name())
                .put(FormField.HANDLER_ID_NUMBER, handler.idNumber())
                .put(FormField.HANDLER_MOBILE, mobile(handler.phone()))
                .put(FormField.AUTHORISATION_NUMBER, handler.authorisationNumber());
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
