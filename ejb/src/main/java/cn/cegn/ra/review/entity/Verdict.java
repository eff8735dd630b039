package cn.cegn.ra.review.entity;

/** The answer to one item of a review: 符合 or 不符合. */
public enum Verdict {
    YES,
    NO
}
