package cn.cegn.ra.status.entity;

import cn.cegn.ra.certificate.entity.CertificateStep;

/** Document: the CA has done what a status request wanted of it (S-D-07). */
public record StatusResult(String number, String certificateSerial, CertificateStep done) {}
