package cn.cegn.ra.application.entity;

import java.util.List;

/**
 * One thing to put right, told to the applicant together with all others (一次性告知).
 *
 * @param details fill the message's placeholders; never an identity number
 */
public record Defect(FormField field, Problem problem, List<String> details) {
    public Defect {
        details = List.copyOf(details);
    }

    static Defect of(FormField field, Finding finding) {
        return new Defect(field, finding.problem(), finding.details());
    }
}
