package cn.cegn.ra.ca;

/** The certificate profiles of this CA; extensions as decoded from its real certificates (nsCertType left out, it is obsolete). */
public enum CertificateProfile {
    /** 个人: digitalSignature + nonRepudiation; clientAuth + emailProtection. */
    PERSON,
    /** 机构: as {@link #PERSON}. */
    ORGANIZATION,
    /** 设备(服务器): digitalSignature + nonRepudiation, keyEncipherment for RSA keys; serverAuth. */
    DEVICE
}
