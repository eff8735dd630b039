package cn.cegn.ra.application.entity;

/** What the office keeps on paper; the upload is a scan of it. */
public enum MaterialKind {
    /** 原件 */
    ORIGINAL,
    /** 复印件 with the unit's stamp */
    COPY;

    public String messageKey() {
        return "kind." + name();
    }
}
