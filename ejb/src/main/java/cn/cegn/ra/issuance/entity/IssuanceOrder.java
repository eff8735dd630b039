package cn.cegn.ra.issuance.entity;

/**
 * S2.6-4: the approver ordered the certificate.
 *
 * @param caUsername the name of the entry at the CA: acceptance number and attempt
 * @param keySerial of the labelled USB-Key, or null for a soft certificate
 * @param registrationDigest of the entry that the CA is to certify
 */
public record IssuanceOrder(String caUsername, String keySerial, String registrationDigest) {}
