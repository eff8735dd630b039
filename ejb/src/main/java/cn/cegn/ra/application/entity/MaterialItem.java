package cn.cegn.ra.application.entity;

/** Papers that go with a form. Names are stored with the files: none is renamed. */
public enum MaterialItem {
    /** The printed form, signed and stamped, with number and digest on it. */
    SIGNED_FORM(MaterialKind.ORIGINAL, false),
    /** Both sides of the applicant's identity document. */
    APPLICANT_ID(MaterialKind.COPY, true),
    /** 授权书 of the handler; 集中 only. */
    HANDLER_AUTHORISATION(MaterialKind.ORIGINAL, true),
    /** 单位介绍信: in 自主 it takes the place of the authorisation, which must not be asked for there (S2.1-9). */
    INTRODUCTION_LETTER(MaterialKind.ORIGINAL, false),
    /** Both sides of the handler's identity document. */
    HANDLER_ID(MaterialKind.COPY, true),
    /** 统一社会信用代码证书 or the document that founded the unit. */
    ORGANIZATION_CERTIFICATE(MaterialKind.COPY, true),
    /** Ownership of the domain name or allocation of the IP address. */
    HOST_PROOF(MaterialKind.COPY, true);

    private final MaterialKind kind;
    private final boolean carriesExpiry;

    MaterialItem(MaterialKind kind, boolean carriesExpiry) {
        this.kind = kind;
        this.carriesExpiry = carriesExpiry;
    }

    /** As it is asked for where nobody settled it otherwise. */
    public MaterialRequirement mandatory() {
        return new MaterialRequirement(this, true, kind, MaterialRequirement.FileLimits.WIDEST, carriesExpiry, "");
    }

    public String messageKey() {
        return "material." + name();
    }
}
