package cn.cegn.ra.registration.entity;

import cn.cegn.ra.review.entity.ItemAnswer;
import java.util.List;

/**
 * Document: the registrar confirmed each item of the material and each field of the form (S2.5-2).
 *
 * @param answers of all items, the system's own among them
 * @param remark the registrar's note, may be empty
 * @param contentDigest of form and files as they were reviewed
 */
public record MaterialReview(List<ItemAnswer> answers, String remark, String formDigest, String contentDigest) {
    public MaterialReview {
        answers = List.copyOf(answers);
    }
}
