package cn.cegn.ra.review.entity;

import java.util.List;

/**
 * What a reviewer answered.
 *
 * @param items in any order, each key once
 * @param remark 意见: a free reason for a return or refusal, otherwise an opinion that is kept with the review; may be empty, up to
 *     {@value ItemAnswer#LONGEST} characters
 */
public record Answers(List<ItemAnswer> items, String remark) {
    public Answers {
        items = List.copyOf(items);
        remark = remark == null ? "" : remark.strip();
    }

    public static Answers of(List<ItemAnswer> items) {
        return new Answers(items, "");
    }

    /** A free reason without answers. */
    public static Answers because(String remark) {
        return new Answers(List.of(), remark);
    }

    /** The items answered with no. */
    public List<ItemAnswer> defects() {
        return items.stream().filter(item -> item.verdict() == Verdict.NO).toList();
    }
}
