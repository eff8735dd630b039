package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.lifecycle.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Document: the customer's three answers, and how they were learnt (S2.7-4).
 *
 * @param other 其他, may be empty
 * @param contactRecord number called, letter or receipt that shows it; never empty
 */
public record ReceiptConfirmation(
        Answers answers, String other, ContactWay how, Party who, LocalDate on, String contactRecord) {

    /** 收到, 证书信息正确, 证书标识正确; null is no answer. */
    public record Answers(Boolean received, Boolean informationRight, Boolean labelRight) {
        boolean areComplete() {
            return received != null && informationRight != null && labelRight != null;
        }

        boolean areAllYes() {
            return Boolean.TRUE.equals(received)
                    && Boolean.TRUE.equals(informationRight)
                    && Boolean.TRUE.equals(labelRight);
        }
    }

    public ReceiptConfirmation {
        other = other == null ? "" : other.strip();
        contactRecord = contactRecord == null ? "" : contactRecord.strip();
    }

    public List<String> lacks(LocalDate today, Mode mode) {
        List<String> lacks = new ArrayList<>();
        if (!answers.areComplete()) {
            lacks.add("RECEIPT_ANSWER_MISSING");
        }
        if (how == null) {
            lacks.add("CONTACT_WAY_MISSING");
        }
        if (who == null || !who.isTold(mode)) {
            lacks.add("RECEIPT_NOT_BY_CUSTOMER");
        }
        if (on == null || on.isAfter(today)) {
            lacks.add("CONTACT_DATE");
        }
        if (contactRecord.isEmpty()) {
            lacks.add("CONTACT_RECORD_MISSING");
        }
        return List.copyOf(lacks);
    }

    public boolean isAffirmed() {
        return answers.areAllYes();
    }
}
