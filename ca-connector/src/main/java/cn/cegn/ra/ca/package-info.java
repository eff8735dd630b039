/**
 * The CA as the registration authority sees it: two acts, register and issue, and the care of what was issued.
 *
 * <p>Everything foreign about a CA (protocol, words, error codes) stops behind {@link cn.cegn.ra.ca.CertificateAuthority}.
 *
 * <ul>
 *   <li>S2.5-4, S2.6-2: a registration reaches the CA only after the second person has confirmed conformity; it can not issue by itself.
 *   <li>S2.6-4: at most one certificate per registration, whatever is repeated, whatever crashes. The subject comes from the
 *       registration and never from the request. A retry first looks for the certificate.
 *   <li>S-D-01: revoke, suspend and resume are idempotent.
 * </ul>
 *
 * Errors are sorted for the caller, see {@link cn.cegn.ra.ca.CaException.Kind}; the CA's own words are kept for the administrator.
 */
package cn.cegn.ra.ca;
