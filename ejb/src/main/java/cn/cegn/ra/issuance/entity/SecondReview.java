package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.review.entity.ItemAnswer;
import java.util.List;

/**
 * S2.6-1: the approver's own answers, independent of the registrar's.
 *
 * @param opened ids of the files that he opened, all that were handed over
 * @param transferDigest of the list that he received, compared with what is there
 */
public record SecondReview(
        List<ItemAnswer> answers,
        String remark,
        List<Long> opened,
        String formDigest,
        String contentDigest,
        String transferDigest) {
    public SecondReview {
        answers = List.copyOf(answers);
        opened = List.copyOf(opened);
    }
}
