package cn.cegn.ra.provisioning.entity;

/**
 * S2.6-5: the certificate is on the labelled key, was read back equal and verified a signature that the key made.
 *
 * @param readBackSha256 hexadecimal digest of the certificate that was read back
 */
public record KeyWritten(
        String keySerial, String label, String certificateSerial, String readBackSha256, boolean proved) {}
