/**
 * A small real CA on Bouncy Castle behind {@link cn.cegn.ra.ca.CertificateAuthority}: for trials, tests and small offices. Its
 * private keys lie in a password-protected file, so it is not the CA of a ministry; the issuing CA's certificate says
 * "Embedded" for everyone to see.
 *
 * <ul>
 *   <li>S2.5-4, S2.6-2: it certifies registrations only, and only exactly what was registered.
 *   <li>S2.6-4: at most one certificate per registration. Serial number, key and content are on the disk before the signature is
 *       made, the certificate is on the disk before it is answered. After {@code kill -9} at any instant the next start goes on:
 *       the same order and key get the same certificate, another key is refused, even if the first was only intended.
 *   <li>S2.6-4: subject and alternative names come from the order, never from the request; the result is compared with the order
 *       ({@link cn.cegn.ra.ca.OrderConformity}) before it is recorded.
 *   <li>S2.6-4: a key that was reported as compromised, or stands in an unrevoked certificate of another subject, is refused.
 *   <li>S-D-01: revoke, suspend and resume are idempotent; a revoked certificate stays revoked with its first reason and time.
 * </ul>
 *
 * Certificates (laid out as the centre's real ones): X.509 v3, 64-bit random serial number, notBefore 60 s before issuing, notAfter
 * the ordered time after issuing and never behind the issuing CA's end; key usage critical; basicConstraints, extended key usage, key
 * identifiers, one http CRL distribution point and one http caIssuers address not critical.
 *
 * <p>The CRL is full, lives 24 h, is made anew when a status has changed or half of its life is over and somebody asks; its number
 * only grows. A resumed certificate is simply absent from the next one.
 *
 * <p>The folder: {@code keys.p12} (root and issuing CA), {@code journal.tsv} (all records, append-only), {@code issuing.crl} (a
 * copy), {@code lock}. Back it up as a whole; a folder restored from an old backup has forgotten what was issued since, so set up a
 * new CA instead if the loss matters. The journal holds subjects, hence personal data: its file is readable for its owner only.
 *
 * <p>Out of scope: OCSP, CRLs of the root, renewal of the CA's own keys, SM2.
 */
package cn.cegn.ra.ca.embedded;
