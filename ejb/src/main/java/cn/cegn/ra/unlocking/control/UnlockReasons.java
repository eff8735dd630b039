package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.review.entity.ItemAnswer;
import java.util.List;

/** Reasons that are given for an end. */
public final class UnlockReasons {
    private UnlockReasons() {}

    public static String stripped(String reason) {
        return reason == null ? "" : reason.strip();
    }

    /** What is wrong with it, as codes below {@code refusal.}. */
    public static List<String> lacks(String reason) {
        String text = stripped(reason);
        if (text.isEmpty()) {
            return List.of("ISSUE_REASON_MISSING");
        }
        return text.codePointCount(0, text.length()) <= ItemAnswer.LONGEST
                ? List.of()
                : List.of("ISSUE_REASON_TOO_LONG");
    }
}
