package cn.cegn.ra.application.entity;

/** What a certificate names. Each type has its own form, material list and subject rule. */
public enum CertificateType {
    /** 个人: a natural person of a unit. */
    PERSON("个人"),
    /** 机构: the unit itself. */
    ORGANIZATION("机构"),
    /** 设备(服务器): a host by domain name or IP address. */
    DEVICE("设备");

    private final String formWord;

    CertificateType(String formWord) {
        this.formWord = formWord;
    }

    /** The form's exact title (S2.2-3). It names a document, so it is the same in every language. */
    public String formTitle() {
        return "国家电子政务外网数字证书中心" + formWord + "证书申请表";
    }

    /** Key in the bundle {@code cn.cegn.ra.application.form}. */
    public String messageKey() {
        return "type." + name();
    }
}
