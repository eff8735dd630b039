package cn.cegn.ra.application.entity;

import java.time.Instant;

/**
 * A PKCS#10 request that an applicant handed in for a soft certificate (S-D-05). Its proof of possession was right; of its names nothing is
 * ever used.
 *
 * @param pem the request, RFC 7468
 * @param keyAlgorithm {@code P-256} or {@code RSA-} and the length in bits
 * @param keyDigest SHA-256 of the SubjectPublicKeyInfo, 64 lower-case hexadecimal digits
 */
public record CertificateRequest(String pem, String keyAlgorithm, String keyDigest, Instant handedInAt) {}
