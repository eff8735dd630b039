package cn.cegn.ra.review.entity;

/**
 * One answered item of a review (S2.4-0).
 *
 * @param key of the item on the sheet
 * @param verdict null while it is not answered; only drafts hold such answers
 * @param reason why not; with {@link Verdict#NO} only, up to {@value #LONGEST} characters
 * @param advice how the customer should mend it; may be empty
 */
public record ItemAnswer(String key, Verdict verdict, String reason, String advice) {
    /** Code points of a reason or an advice. */
    public static final int LONGEST = 400;

    public ItemAnswer {
        reason = reason == null ? "" : reason.strip();
        advice = advice == null ? "" : advice.strip();
    }

    public static ItemAnswer yes(String key) {
        return new ItemAnswer(key, Verdict.YES, "", "");
    }

    public static ItemAnswer no(String key, String reason, String advice) {
        return new ItemAnswer(key, Verdict.NO, reason, advice);
    }

    /** Whether reason and advice fit. */
    boolean fits() {
        return reason.codePointCount(0, reason.length()) <= LONGEST
                && advice.codePointCount(0, advice.length()) <= LONGEST;
    }
}
