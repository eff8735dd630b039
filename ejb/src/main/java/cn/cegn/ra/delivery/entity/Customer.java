package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.lifecycle.Mode;

/** The customer as the form names him (S2.5-3): the handler in centralised mode, the applicant in self-service mode. */
public record Customer(Party party, String name, String idType, String idNumber, String phone) {

    public static Customer of(CaseView view) {
        FormEntries form = view.form();
        Party party = view.mode() == Mode.CENTRALISED ? Party.HANDLER : Party.APPLICANT;
        // Who applies alone for an organisation or a device stands in the handler's fields of its form.
        if (party == Party.HANDLER || view.type() != CertificateType.PERSON) {
            return new Customer(
                    party,
                    form.text(FormField.HANDLER_NAME),
                    form.text(FormField.HANDLER_ID_TYPE),
                    form.text(FormField.HANDLER_ID_NUMBER),
                    form.text(FormField.HANDLER_MOBILE));
        }
        return new Customer(
                party,
                form.text(FormField.APPLICANT_NAME),
                form.text(FormField.APPLICANT_ID_TYPE),
                form.text(FormField.APPLICANT_ID_NUMBER),
                form.text(FormField.MOBILE));
    }

    /** The name of whom a case's customer or applicant is, as the form has it. */
    public static String name(CaseView view, Party party) {
        String applicant = view.form().text(FormField.APPLICANT_NAME);
        return party == Party.HANDLER || applicant.isEmpty() ? of(view).name() : applicant;
    }

    /** Whether a document of this type that ends so is his. */
    public boolean shows(String type, String lastFour) {
        return idType.equals(type) && lastFour.length() == 4 && idNumber.endsWith(lastFour);
    }

    @Override
    public String toString() {
        return "Customer[" + party + "]";
    }
}
