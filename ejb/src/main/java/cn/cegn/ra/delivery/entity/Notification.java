package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.lifecycle.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the approver enters after he told the customer that the certificate is made and on its way (S2.7-3).
 *
 * @param channel PHONE, WRITTEN or SMS, as the form's NOTICE says
 * @param answeredRight the identity questions answered right
 * @param result what came of it, such as 已告知, up to 400 characters
 */
public record Notification(
        String channel, Party toWhom, Set<IdentityQuestion> answeredRight, ContactSource source, String result) {
    private static final int LONGEST = 400;

    public Notification {
        answeredRight = answeredRight == null ? Set.of() : Set.copyOf(answeredRight);
        result = result == null ? "" : result.strip();
    }

    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (channel == null || channel.isBlank()) {
            lacks.add("NOTICE_CHANNEL_MISSING");
        }
        if (toWhom == null) {
            lacks.add("NOTICE_WHOM_MISSING");
        }
        if (source == null) {
            lacks.add("CONTACT_SOURCE_MISSING");
        }
        if (result.isEmpty() || result.length() > LONGEST) {
            lacks.add("NOTICE_RESULT_MISSING");
        }
        return List.copyOf(lacks);
    }

    /**
     * Whether the customer counts as told: by the form's channel, he himself, and for a USB-Key with the PIN.
     *
     * @param pinTold now or, where a parcel was found again, before
     */
    public boolean isMade(CaseView view, boolean pinTold) {
        boolean asForm = view.form().text(FormField.NOTICE).equals(channel);
        boolean key = view.medium() == Medium.USB_KEY;
        boolean spoken = key || "PHONE".equals(channel);
        return asForm
                && toWhom.isTold(view.mode())
                && (!spoken || IdentityQuestion.all(answeredRight))
                && (!key || pinTold);
    }
}
