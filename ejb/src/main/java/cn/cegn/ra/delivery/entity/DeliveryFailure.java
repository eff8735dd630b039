package cn.cegn.ra.delivery.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Document: not received, or not as it should be (S2.7-4, S2.8-2). The certificate is suspended at once.
 *
 * @param explanation in words, up to 400 characters
 * @param heardFrom who said so
 * @param heardHow by which way; null where the applicant himself declines
 */
public record DeliveryFailure(List<DeliveryFault> faults, String explanation, Party heardFrom, ContactWay heardHow) {
    /** Characters of the explanation. */
    public static final int LONGEST = 400;

    public DeliveryFailure {
        faults = faults == null ? List.of() : List.copyOf(faults);
        explanation = explanation == null ? "" : explanation.strip();
    }

    /** The applicant's own refusal to accept. */
    public static DeliveryFailure declined(List<DeliveryFault> faults, String explanation) {
        return new DeliveryFailure(faults, explanation, Party.APPLICANT, null);
    }

    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (faults.isEmpty()) {
            lacks.add("FAULT_MISSING");
        }
        if (explanation.isEmpty() || explanation.length() > LONGEST) {
            lacks.add("EXPLANATION_MISSING");
        }
        return List.copyOf(lacks);
    }

    public boolean isCurable() {
        return faults.stream().allMatch(DeliveryFault::isCurable);
    }
}
