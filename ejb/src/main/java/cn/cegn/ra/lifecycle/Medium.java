package cn.cegn.ra.lifecycle;

/** What carries the private key. */
public enum Medium {
    /** 硬证书: key pair generated on a USB-Key at the centre. */
    USB_KEY,
    /** 软证书: key pair generated at the applicant's computer, who hands in a PKCS#10 request (S-D-05). */
    SOFT
}
