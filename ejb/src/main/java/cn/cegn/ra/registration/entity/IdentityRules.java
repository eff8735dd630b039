package cn.cegn.ra.registration.entity;

import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What makes identity and authenticity confirmed (S2.5-3). Obstacles are message keys below {@code refusal.}, all of them at once. */
public final class IdentityRules {
    public static final String IDENTITY_NOT_CONFIRMED = "IDENTITY_NOT_CONFIRMED";
    public static final String AUTHENTICITY_NOT_CONFIRMED = "AUTHENTICITY_NOT_CONFIRMED";
    public static final String METHOD_MISSING = "IDENTITY_METHOD_MISSING";
    public static final String EVIDENCE_MISSING = "IDENTITY_EVIDENCE_MISSING";
    public static final String EVIDENCE_TOO_LONG = "IDENTITY_EVIDENCE_TOO_LONG";
    public static final String CONTACT_MISSING = "IDENTITY_CONTACT_MISSING";
    public static final String CONTACT_ONLY_ON_FORM = "IDENTITY_CONTACT_ONLY_ON_FORM";
    public static final String CONTACT_NOT_REGISTERED = "IDENTITY_CONTACT_NOT_REGISTERED";
    public static final String SOURCE_MISSING = "IDENTITY_SOURCE_MISSING";
    public static final String CONFIRMER_MISSING = "IDENTITY_CONFIRMER_MISSING";

    private IdentityRules() {}

    /** Why the two results do not confirm; null stands for a result that was not given. */
    public static List<String> obstacles(
            IdentityVerification identity, RequestAuthenticity authenticity, IdentitySheet sheet) {
        Set<String> obstacles = new LinkedHashSet<>();
        if (identity == null || identity.result() != Verdict.YES) {
            obstacles.add(IDENTITY_NOT_CONFIRMED);
        }
        if (identity != null) {
            judge(identity.method(), identity.evidence(), identity.contact(), sheet, obstacles);
        }
        if (authenticity == null || authenticity.result() != Verdict.YES) {
            obstacles.add(AUTHENTICITY_NOT_CONFIRMED);
        }
        if (authenticity != null) {
            judge(authenticity.method(), authenticity.evidence(), authenticity.contact(), sheet, obstacles);
            if (uses(authenticity.method()) && authenticity.confirmedBy().isEmpty()) {
                obstacles.add(CONFIRMER_MISSING);
            }
        }
        return List.copyOf(obstacles);
    }

    private static void judge(
            IdentityMethod method, String evidence, Contact contact, IdentitySheet sheet, Set<String> obstacles) {
        if (method == null) {
            obstacles.add(METHOD_MISSING);
        }
        if (evidence.isEmpty()) {
            obstacles.add(EVIDENCE_MISSING);
        }
        if (evidence.codePointCount(0, evidence.length()) > ItemAnswer.LONGEST) {
            obstacles.add(EVIDENCE_TOO_LONG);
        }
        if (uses(method)) {
            judge(contact, sheet, obstacles);
        }
    }

    private static boolean uses(IdentityMethod method) {
        return method != null && method.usesContact();
    }

    private static void judge(Contact contact, IdentitySheet sheet, Set<String> obstacles) {
        if (contact == null || contact.number().isEmpty() || contact.source() == null) {
            obstacles.add(CONTACT_MISSING);
            return;
        }
        boolean registered = contact.hasNumber(sheet.registeredPhone());
        switch (contact.source()) {
            case FORM -> obstacles.add(CONTACT_ONLY_ON_FORM);
            case REGISTERED -> {
                if (!registered) {
                    boolean onForm = sheet.formPhones().stream().anyMatch(contact::hasNumber);
                    obstacles.add(onForm ? CONTACT_ONLY_ON_FORM : CONTACT_NOT_REGISTERED);
                }
            }
            case INDEPENDENT -> {
                if (contact.sourceName().isEmpty()) {
                    obstacles.add(SOURCE_MISSING);
                } else if (contact.sourceName().contains("申请表")) {
                    obstacles.add(CONTACT_ONLY_ON_FORM);
                }
            }
        }
    }
}
