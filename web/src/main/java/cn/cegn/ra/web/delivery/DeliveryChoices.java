package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.delivery.entity.Carrier;
import cn.cegn.ra.delivery.entity.ContactSource;
import cn.cegn.ra.delivery.entity.ContactWay;
import cn.cegn.ra.delivery.entity.DeliveryFault;
import cn.cegn.ra.delivery.entity.IdentityQuestion;
import cn.cegn.ra.delivery.entity.PackedItem;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.delivery.entity.SoftProtection;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What can be chosen on the pages of 2.7 and 2.8, with its words. */
@Named
@RequestScoped
public class DeliveryChoices {
    @Inject
    private Words words;

    @Inject
    private CaseOnPage theCase;

    public List<SelectItem> getCarriers() {
        return items(List.of(Carrier.values()), "carrier.");
    }

    public List<SelectItem> getIdTypes() {
        return Arrays.stream(IdDocumentType.values())
                .map(type -> new SelectItem(type, words.form("choice.ID_TYPE." + type)))
                .toList();
    }

    /** Who may be told; the third is there so that a wrong voice is recorded as one. */
    public List<SelectItem> getParties() {
        return items(
                Arrays.stream(Party.values())
                        .filter(party ->
                                party != Party.HANDLER || theCase.getView().mode() == Mode.CENTRALISED)
                        .toList(),
                "party.");
    }

    public List<SelectItem> getSources() {
        return items(List.of(ContactSource.values()), "contactSource.");
    }

    public List<SelectItem> getWays() {
        return items(List.of(ContactWay.values()), "contactWay.");
    }

    public List<SelectItem> getProtections() {
        return items(List.of(SoftProtection.values()), "softProtection.");
    }

    public List<SelectItem> getNotices() {
        return List.of("PHONE", "WRITTEN", "SMS").stream()
                .map(channel -> new SelectItem(channel, words.form("choice.NOTICE." + channel)))
                .toList();
    }

    /** What may lie in the bag for this medium. */
    public List<PackedItem> getContents() {
        boolean key = theCase.getView().medium() == Medium.USB_KEY;
        return PackedItem.choices().stream()
                .filter(item -> item != (key ? PackedItem.CERTIFICATE_DISC : PackedItem.USB_KEY))
                .toList();
    }

    public List<IdentityQuestion> getQuestions() {
        return List.of(IdentityQuestion.values());
    }

    public List<DeliveryFault> getFaults() {
        return List.of(DeliveryFault.values());
    }

    private List<SelectItem> items(List<? extends Enum<?>> values, String prefix) {
        return values.stream()
                .map(value -> new SelectItem(value, words.say(prefix + value.name())))
                .toList();
    }
}
