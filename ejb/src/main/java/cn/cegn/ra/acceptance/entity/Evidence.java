package cn.cegn.ra.acceptance.entity;

/**
 * What is brought with an acceptance to prove the key.
 *
 * @param signature of the challenge: CMS, or as the key itself makes it; null or empty: none
 * @param shown DER of the certificate by whose key the connection was opened; null: none. Only who ended the TLS connection may say so
 */
public record Evidence(byte[] signature, byte[] shown) {
    public Evidence {
        signature = signature == null || signature.length == 0 ? null : signature.clone();
        shown = shown == null ? null : shown.clone();
    }

    @Override
    public byte[] signature() {
        return signature == null ? null : signature.clone();
    }

    @Override
    public byte[] shown() {
        return shown == null ? null : shown.clone();
    }

    public boolean isSigned() {
        return signature != null;
    }

    public boolean isShown() {
        return shown != null;
    }
}
