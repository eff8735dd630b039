package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.lifecycle.Medium;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the applicant answers when he accepts (S2.8-2).
 *
 * @param valid 有效性; null is no answer
 * @param informationRight 信息正确性; null is no answer
 * @param custody whether he gives the undertaking of {@link CustodyClause}
 * @param manualRead the version of the user manual that he confirms as read
 * @param installation of a soft certificate; null for a USB-Key, where it does not apply
 */
public record Acceptance(
        Boolean valid, Boolean informationRight, boolean custody, String manualRead, Installation installation) {

    public List<String> lacks(Medium medium, LocalDate today) {
        List<String> lacks = new ArrayList<>();
        if (valid == null || informationRight == null) {
            lacks.add("ACCEPTANCE_ANSWER_MISSING");
        }
        if (!custody) {
            lacks.add("CUSTODY_MISSING");
        }
        if (!UserManual.VERSION.equals(manualRead)) {
            lacks.add("MANUAL_NOT_READ");
        }
        if (medium == Medium.USB_KEY && installation != null) {
            lacks.add("INSTALLATION_NOT_APPLICABLE");
        }
        if (medium == Medium.SOFT && (installation == null || !installation.isComplete(today))) {
            lacks.add("INSTALLATION_MISSING");
        }
        return List.copyOf(lacks);
    }

    public boolean isAffirmed() {
        return Boolean.TRUE.equals(valid) && Boolean.TRUE.equals(informationRight);
    }
}
