package cn.cegn.ra.provisioning.entity;

/**
 * S2.6-4: the key pair was generated on the labelled key.
 *
 * @param publicKeySha256 hexadecimal digest of the SubjectPublicKeyInfo
 * @param provedOnKey the device reports the private key sensitive, not extractable and generated on it
 */
public record KeyReady(String keySerial, String label, String algorithm, String publicKeySha256, boolean provedOnKey) {}
