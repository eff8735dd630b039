/**
 * EJBCA Community Edition 8.x behind {@link cn.cegn.ra.ca.CertificateAuthority}, over mutual TLS: registering, issuing and finding
 * by its web service (SOAP), the life of certificates, CRL and status by REST. Envelopes are our own, sent by {@code java.net.http}
 * and read by StAX: nothing is sent twice by itself, fault codes are kept, new fields do no harm.
 *
 * <ul>
 *   <li>S2.5-4, S2.6-2: an entry (end entity) is made with exactly the order's subject, alternative names, profiles and validity,
 *       and read back: EJBCA replaces some characters. The same username with other contents is refused. An entry that exists is
 *       never written over.
 *   <li>S2.6-4: at most one certificate. EJBCA issues once for an entry in status NEW; before that the connector looks at the entry
 *       and for certificates of the username, and an entry that has one is never opened again. The subject comes from the entry,
 *       never from the request. Proof of possession, key and sizes are checked here before EJBCA is asked.
 *   <li>S2.6-4: what comes back counts only if the configured CA signed it and it is what was ordered
 *       ({@link cn.cegn.ra.ca.OrderConformity}). Otherwise it is suspended at once as well as can be, and the incident carries its
 *       serial number ({@link cn.cegn.ra.ca.CaException#serialNumber}). So is each certificate beyond the first of one username.
 *   <li>S2.6-4: after a time-out, a broken connection, INTERNAL_ERROR, USER_WRONG_STATUS or an answer that does not read, the
 *       connector looks for the certificate for a while before it says {@code UNKNOWN}.
 *   <li>S2.6-4: "nothing" is said only after EJBCA has shown that it would show something; see below.
 *   <li>S-D-01: revoke, suspend and resume are idempotent; a 409 and whatever left open what was done are read back first.
 * </ul>
 *
 * <p><b>Why one certificate.</b> {@code pkcs10Request} takes an entry from NEW to GENERATED in the CA's own transaction; of many at
 * once one wins. The only way to a second certificate is an {@code editUser} that puts the entry back to NEW after it was used.
 * The RA's role should therefore have {@code create_end_entity} without {@code edit_end_entity}: then EJBCA itself refuses to write
 * over an entry, also for a request that was delayed on its way. If the role has the right nevertheless (health says so as a
 * warning), an entry is written only where none was shown and no certificate of its name exists, and issuing reserves it first: the
 * attempt writes a password that it alone knows, looks for certificates after that, and only then asks. A certificate made before
 * the reservation is seen by that look; one made after it would need a password that was written later, and then ours is turned
 * down. An entry that was opened again although its certificate exists is closed when it is seen. See docs/decisions/0004.
 *
 * <p><b>The one-time password</b> of an entry is the HMAC-SHA-256 of its username under a key that all nodes are given: after a
 * crash every node can go on, nothing is stored, and an entry that was not made by this RA can not be used by it (LOGIN_ERROR).
 * The password of a reservation is random and forgotten with the attempt; the next attempt makes its own.
 *
 * <p><b>Positive control.</b> EJBCA answers an empty list to a role that may not look. Before an empty answer is believed, an entry
 * that is known to have a certificate must be shown: the last one that this node saw, the configured one, or one found by REST
 * search; and the role must have {@code view_end_entity} in all profiles and the CA, from 9.6 on {@code view_certificate} as well.
 * For a CA without any certificate of the RA the rights are the proof. An entry that is shown in status NEW is its own control; one
 * in another status without a certificate is a contradiction and {@code UNKNOWN}.
 *
 * <p><b>Errors.</b> Fault code and type first, then HTTP status and kind of body, the text last. {@code REFUSED}: the order
 * (profile rules, key of another user, unknown serial number). {@code UNAVAILABLE}: not reached, TLS trouble (said which), CA or its
 * key module off line. {@code BROKEN}: the way EJBCA or the RA is set up (rights, names of CA and profiles, disabled protocol,
 * client certificate in no role), with a hint; and incidents. {@code UNKNOWN}: may have been done; EJBCA's own faults of that kind are
 * told apart from time-outs and broken connections ({@link cn.cegn.ra.ca.CaException#isLeftOpenByCa}).
 *
 * <p><b>What EJBCA must be set to</b>: docs/operations.md. In short: the certificate profiles have the custom subject DN order
 * C, ST, L, O, OU, GIVENNAME, CN, SN, our key usages and "allow validity override"; the end entity profile permits these attributes
 * and the validity end time and asks for no approval; "enforce unique DN" is off (a renewal is an entry of its own), "enforce unique
 * public keys" may stay on; certificates are stored.
 *
 * <p>Out of scope: EJBCA Enterprise's REST for end entities, approvals at the CA, OAuth, SM2 signatures.
 */
package cn.cegn.ra.ca.ejbca;
