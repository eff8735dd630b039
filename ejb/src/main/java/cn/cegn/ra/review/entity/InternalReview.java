package cn.cegn.ra.review.entity;

import java.util.List;

/**
 * Document: the handler's review with its three checks (S2.4-0 … S2.4-3).
 *
 * @param answers of all items, the system's own among them
 * @param opinion the handler's 意见, may be empty
 * @param conditionsVersion the frozen version that was answered
 * @param contentDigest of form and files as they were reviewed; what is forwarded has the same (S2.4-4)
 */
public record InternalReview(
        Conclusion conclusion,
        List<ItemAnswer> answers,
        String opinion,
        int conditionsVersion,
        int materialVersion,
        String formDigest,
        String contentDigest) {

    /** How the review ended: 通过, 退回补正, 不同意. */
    public enum Conclusion {
        PASSED,
        RETURNED,
        REFUSED
    }

    public InternalReview {
        answers = List.copyOf(answers);
    }
}
