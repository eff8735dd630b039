package cn.cegn.ra.application.entity;

/** Whether a field that stands on the form must be filled. */
public enum FieldNeed {
    MANDATORY,
    OPTIONAL
}
