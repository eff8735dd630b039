/**
 * The certificate's own life, from the moment the CA has issued it.
 *
 * <ul>
 *   <li>S2.6-4: what the CA issued is kept with its chain, its case and its attempt; one certificate an attempt.
 *   <li>S-D-05: a soft certificate is collected once, by the applicant himself, after he was told that he may.
 *   <li>S2.8-1: a second collection is refused, and the refusal is on record.
 *   <li>S-D-07: VALID, SUSPENDED, REVOKED and EXPIRED have a small table of their own,
 *       {@link cn.cegn.ra.certificate.entity.CertificateStep}; only the entity's {@code take} writes the status.
 *   <li>S-D-07: what the CA is to make of a certificate is written beside it before the CA is asked, the newest order alone counts
 *       ({@link cn.cegn.ra.certificate.boundary.StandingOrders}); register and CA follow, whatever message comes late, twice or not at all.
 *   <li>S-D-07: register and CRL are compared each night; what a rule covers is mended, the rest is listed ({@link
 *       cn.cegn.ra.certificate.boundary.ReconciliationJob}).
 *   <li>CRL and issuer are published as the CA answers them now; nothing of it is secret.
 *   <li>S-D-07: whether a certificate counts is told to everyone who has it or its number, from register and CRL together; the worse of both
 *       counts. With the number alone nothing of a person is told.
 * </ul>
 */
package cn.cegn.ra.certificate;
