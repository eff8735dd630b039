package cn.cegn.ra.web.guide;

import cn.cegn.ra.application.boundary.PublicGuide;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A public page {@code /guide/…}: what a certificate of this type takes, in either mode. */
@Named("guide")
@RequestScoped
public class GuideBacking {
    /** The states of a case that goes well, from its submission to its delivery, as far as somebody else than the applicant acts. */
    private static final List<State> WAY = List.of(
            State.INTERNAL_REVIEW,
            State.ORG_APPROVED,
            State.RECEIVED,
            State.NUMBERED,
            State.MATERIAL_CONFIRMED,
            State.IDENTITY_CONFIRMED,
            State.IN_APPROVAL,
            State.SECOND_REVIEWED,
            State.CONFORMITY_CONFIRMED,
            State.MADE,
            State.MAKING_RECORDED,
            State.PACKED);

    @EJB
    private PublicGuide guide;

    @Inject
    private Words words;

    /**
     * One paper.
     *
     * @param form original or copy
     * @param dated whether it must be within its time
     * @param files which, how large and how many
     */
    public record Paper(MaterialRequirement requirement, String name, String form, boolean dated, String files) {}

    /** One part of the form. */
    public record Part(String title, List<Item> items) {}

    /** @param kind a hint on what to choose from; empty for a field to type in */
    public record Item(String label, boolean mandatory, String kind) {}

    /** How long a case waits at most, for whom. */
    public record Wait(String state, String who, int workingDays) {}

    /** The papers of one mode, from the list that a new case begins with. */
    public List<Paper> papers(String type, Mode mode) {
        return guide.papers(scope(type, mode)).stream().map(this::paper).toList();
    }

    private Paper paper(MaterialRequirement requirement) {
        MaterialRequirement.FileLimits limits = requirement.limits();
        return new Paper(
                requirement,
                words.form(requirement.code().messageKey()),
                words.form(requirement.kind().messageKey()),
                requirement.carriesExpiry(),
                words.say("guide.paper.files." + limits.kinds(), limits.mebibytesHere(), limits.most()));
    }

    /** What the form asks for, in its order; with a handler, who is asked for in either mode of most types. */
    public List<Part> parts(String type) {
        List<FormField> fields = FormField.on(scope(type, Mode.CENTRALISED), FormEntries.EMPTY).stream()
                .filter(field -> field.format() != FieldFormat.CONSENT)
                .toList();
        return Arrays.stream(FormBlock.values())
                .map(block -> new Part(
                        words.form(block.messageKey()),
                        fields.stream()
                                .filter(field -> field.block() == block)
                                .map(this::item)
                                .toList()))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private Item item(FormField field) {
        List<String> choices = field.choices(Medium.SOFT).stream()
                .map(choice -> words.form(field.choiceKey(choice)))
                .toList();
        return new Item(
                words.form(field.messageKey()), field.isMandatory(), String.join(words.say("guide.or"), choices));
    }

    /** The longest waits on the way; the first two only where the organisation hands in together. */
    public List<Wait> getWaits() {
        return WAY.stream().flatMap(this::waiting).toList();
    }

    private Stream<Wait> waiting(State state) {
        return guide.workingDays(state).stream()
                .map(days -> new Wait(
                        words.say("state." + state),
                        words.say("role." + state.mover(Mode.CENTRALISED).orElseThrow()),
                        days));
    }

    private static FormScope scope(String type, Mode mode) {
        return new FormScope(CertificateType.valueOf(type.toUpperCase(Locale.ROOT)), mode, Medium.USB_KEY);
    }
}
