package cn.cegn.ra.web.kit;

/**
 * What a reviewer answered to one item.
 *
 * @param verdict {@code yes}, {@code no}, or empty while it is not answered
 * @param reason value of the chosen reason; only with {@code no}
 * @param advice how the customer should mend it; only with {@code no}
 */
public record Answer(String verdict, String reason, String advice) {

    /** Not answered yet. */
    public static final Answer NONE = new Answer("", "", "");

    public boolean isYes() {
        return "yes".equals(verdict);
    }

    public boolean isNo() {
        return "no".equals(verdict);
    }

    /** Answered, and a no says why. */
    public boolean isComplete() {
        return isYes() || (isNo() && !reason.isBlank() && !advice.isBlank());
    }
}
