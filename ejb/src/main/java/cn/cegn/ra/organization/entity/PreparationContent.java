package cn.cegn.ra.organization.entity;

import cn.cegn.ra.lifecycle.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sections of a preparation, kept as canonical JSON. The roster has versions of its own.
 *
 * @param mode null until it is chosen
 * @param period null until it is entered
 * @param conditions texts in the order of their numbers
 * @param otherMatters null until something, if only 无, is stated
 */
public record PreparationContent(
        Mode mode,
        Period period,
        List<Appointment> approvers,
        List<Designation> handlers,
        List<String> conditions,
        OtherMatters otherMatters) {
    public PreparationContent {
        approvers = approvers == null ? List.of() : List.copyOf(approvers);
        handlers = handlers == null ? List.of() : List.copyOf(handlers);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /** Nothing settled yet. */
    public static PreparationContent empty() {
        return new PreparationContent(null, null, List.of(), List.of(), List.of(), null);
    }

    public PreparationContent with(Mode chosen, Period validity) {
        return new PreparationContent(chosen, validity, approvers, handlers, conditions, otherMatters);
    }

    public PreparationContent withApprovers(List<Appointment> appointments) {
        return new PreparationContent(mode, period, appointments, handlers, conditions, otherMatters);
    }

    public PreparationContent withHandlers(List<Designation> designations) {
        return new PreparationContent(mode, period, approvers, designations, conditions, otherMatters);
    }

    public PreparationContent withConditions(List<String> texts) {
        return new PreparationContent(mode, period, approvers, handlers, texts, otherMatters);
    }

    public PreparationContent with(OtherMatters matters) {
        return new PreparationContent(mode, period, approvers, handlers, conditions, matters);
    }

    /** The appointment of a person that is in force on a day. */
    public Optional<Appointment> appointmentOf(String person, LocalDate day) {
        return approvers.stream()
                .filter(each -> person.equals(each.person()) && each.period().contains(day))
                .findFirst();
    }

    public Optional<Designation> designationOf(String person) {
        return handlers.stream().filter(each -> person.equals(each.person())).findFirst();
    }

    @Override
    public String toString() {
        return "PreparationContent[" + mode + "]";
    }
}
