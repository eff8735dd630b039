package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.delivery.control.PinPress;
import cn.cegn.ra.delivery.entity.Customer;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.delivery.entity.PinLetter;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The sealed letter (密码信封) of a PIN that is being told; it is handed out by the caller and kept nowhere. */
@Stateless
@RolesAllowed("RA_APPROVER")
public class PinLetters {
    @Inject
    private PinPress press;

    @Inject
    private PreparationFacts organizations;

    /**
     * The letter as a PDF, in the transaction that destroys the PIN: if it can not be made, the PIN was not told.
     *
     * @param label of the key that the PIN opens
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public byte[] letter(CaseView subject, Party toWhom, String label, Pin pin) {
        String organization = organizations
                .organization(subject.parties().organization())
                .map(OrganizationCard::name)
                .orElseGet(() -> subject.form().text(FormField.UNIT_NAME));
        PinLetter letter = new PinLetter(
                subject.key().number(),
                organization,
                Customer.name(subject, toWhom),
                subject.parties().holderName(),
                label);
        return press.letter(letter, pin);
    }
}
