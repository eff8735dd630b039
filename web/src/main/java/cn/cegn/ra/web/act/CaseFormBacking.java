package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Reveal;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.RevealReason;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The filled form of a case, read only and masked; the RA's people can have one value in full, with a reason and on record (S-D-08). */
@Named("caseForm")
@RequestScoped
public class CaseFormBacking {
    @EJB
    private Reveal reveal;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    private FormField field;
    private RevealReason reason;
    private String revealed;

    /** A block of the form with its filled fields. */
    public record Block(String title, List<Item> items) {}

    /** @param masked whether more stands in the form than is shown */
    public record Item(String label, String value, boolean masked) {}

    public List<Block> getBlocks() {
        return Arrays.stream(FormBlock.values())
                .map(block -> new Block(words.form("block." + block), items(block)))
                .filter(block -> !block.items().isEmpty())
                .toList();
    }

    private List<Item> items(FormBlock block) {
        FormEntries form = theCase.getView().form();
        return form.values().keySet().stream()
                .filter(each -> each.block() == block)
                .map(each -> new Item(words.form("field." + each), text(form, each), isMasked(form, each)))
                .toList();
    }

    private static boolean isMasked(FormEntries form, FormField each) {
        return !form.masked(each).equals(form.text(each));
    }

    private String text(FormEntries form, FormField each) {
        return isMasked(form, each) ? form.masked(each) : words.value(each, form.text(each));
    }

    /** Whether the person may ask for a value in full. */
    public boolean isRevealing() {
        return signedIn.is("REGISTRAR") || signedIn.is("RA_APPROVER");
    }

    /** Whether the form is the person's to print. */
    public boolean isPrinting() {
        return signedIn.is("APPLICANT") || signedIn.is("HANDLER");
    }

    /** The masked fields that are filled. */
    public List<Option> getFields() {
        FormEntries form = theCase.getView().form();
        return form.values().keySet().stream()
                .filter(each -> isMasked(form, each))
                .map(each -> new Option(each.name(), words.form("field." + each)))
                .toList();
    }

    public List<Option> getReasons() {
        return Arrays.stream(RevealReason.values())
                .map(each -> new Option(each.name(), words.say("reveal.reason." + each)))
                .toList();
    }

    /** Shows the value on this answer only; it is in no address and in no state of the page. */
    public void show() {
        revealed = reveal.value(theCase.getId(), field, reason).orElse("");
    }

    public String getRevealed() {
        return revealed;
    }

    public String getRevealedLabel() {
        return field == null ? "" : words.form("field." + field);
    }

    public FormField getField() {
        return field;
    }

    public void setField(FormField field) {
        this.field = field;
    }

    public RevealReason getReason() {
        return reason;
    }

    public void setReason(RevealReason reason) {
        this.reason = reason;
    }
}
