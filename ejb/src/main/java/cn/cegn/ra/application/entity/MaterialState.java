package cn.cegn.ra.application.entity;

/** How an item of the material list stands (S2.2-1). */
public enum MaterialState {
    /** 已提供 */
    PROVIDED,
    /** 缺少 */
    MISSING,
    /** 需补正: too many files, or the paper has expired. */
    TO_CORRECT
}
