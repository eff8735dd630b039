package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.certificate.entity.CertificateStep;

/** Event: CA and register say this of a certificate now; observed in the transaction that wrote it. */
public record StandingReached(long application, int attempt, CertificateStep step) {}
