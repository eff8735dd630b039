package cn.cegn.ra.application.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom the organisation approved: the form must name the same unit and the same person (S2.1-4, S2.2-2). An empty field is the form check's
 * matter.
 *
 * @param unitName name of the organisation
 * @param unitCode its 统一社会信用代码
 * @param identityNumber of the applicant's identity document
 */
public record ApprovedIdentity(String unitName, String unitCode, String identityNumber) {

    public List<Defect> defects(FormEntries form, FormScope scope) {
        List<Defect> defects = new ArrayList<>();
        compare(FormField.UNIT_NAME, unitName, form, defects);
        compare(FormField.UNIT_CODE, unitCode, form, defects);
        if (FormField.APPLICANT_ID_NUMBER.appliesTo(scope, form)) {
            compare(FormField.APPLICANT_ID_NUMBER, identityNumber, form, defects);
        }
        return List.copyOf(defects);
    }

    /** Whether the form has to say in this field what the organisation approved. */
    public static boolean fixes(FormField field) {
        return switch (field) {
            case UNIT_NAME, UNIT_CODE, APPLICANT_ID_NUMBER -> true;
            default -> false;
        };
    }

    private static void compare(FormField field, String approved, FormEntries form, List<Defect> defects) {
        String right = approved == null ? "" : field.format().normalise(approved);
        if (form.value(field).filter(value -> !value.equals(right)).isPresent()) {
            defects.add(new Defect(field, Problem.NOT_AS_APPROVED, List.of()));
        }
    }

    @Override
    public String toString() {
        return "ApprovedIdentity[" + unitCode + "]";
    }
}
