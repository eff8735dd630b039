package cn.cegn.ra.certificate.entity;

import cn.cegn.ra.ca.RevocationReason;

/**
 * What the CA is to make of a certificate.
 *
 * @param number by which one order is told from the next: the newest one alone is meant
 * @param serialNumber upper-case hexadecimal
 * @param reason of a revocation; null otherwise
 */
public record StandingOrder(int number, String serialNumber, CertificateStep step, RevocationReason reason) {}
