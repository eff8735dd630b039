package cn.cegn.ra.certificate.entity;

import java.time.Instant;

/**
 * S-D-05: a soft certificate lies ready to be collected once.
 *
 * @param packageSha256 digest of the certificate's DER
 */
public record Collection(String certificateSerial, String packageSha256, Instant offeredAt) {}
