package cn.cegn.ra.token;

/** The key pairs that a USB-Key may be asked to generate. */
public enum KeyProfile {
    P256,
    RSA2048,
    RSA3072
}
