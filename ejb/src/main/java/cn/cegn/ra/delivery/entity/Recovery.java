package cn.cegn.ra.delivery.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Document: what was taken for lost was found again (S2.7-4).
 *
 * @param sealIntact whether the seal was inspected and whole; null for an unsealed soft certificate
 * @param explanation where and by whom, up to 400 characters
 */
public record Recovery(Boolean sealIntact, String explanation) {
    public Recovery {
        explanation = explanation == null ? "" : explanation.strip();
    }

    /**
     * @param packing what was packed
     * @param failure why the delivery failed
     */
    public List<String> obstacles(PackingRecord packing, DeliveryFailure failure) {
        List<String> obstacles = new ArrayList<>();
        if (explanation.isEmpty() || explanation.length() > DeliveryFailure.LONGEST) {
            obstacles.add("EXPLANATION_MISSING");
        }
        if (packing != null && packing.sealNumber() != null && !Boolean.TRUE.equals(sealIntact)) {
            obstacles.add("SEAL_NOT_INTACT");
        }
        if (failure != null && !failure.isCurable()) {
            obstacles.add("FAULT_NEEDS_REMAKING");
        }
        return List.copyOf(obstacles);
    }
}
