/**
 * The provisioning station: it stands where the USB-Keys are plugged in, takes jobs from the centre's queue, and answers.
 *
 * <ul>
 *   <li>S2.6-3: it tells the centre which keys it sees; a job names its key by serial number.
 *   <li>S2.6-4, S2.6-5: a job is answered before it is acknowledged; after a crash it is delivered again and the key's own
 *       journal makes that harmless.
 *   <li>What a key refuses is an answer; what nobody expected is thrown, delivered again and ends in the dead letters.
 *   <li>A driver that does not return from a call in time ends the station's own server ({@link cn.cegn.ra.station.Isolation}, exit status 75),
 *       which its supervisor starts again; the job is delivered again, and the third time the answer is {@code DRIVER_HUNG}. In the all-in-one
 *       server it is the answer at once, and the server goes on.
 *   <li>S2.7-3: no message tries a PIN twice ({@link cn.cegn.ra.station.TryBook}): a refused PIN is answered as it was, and of an unlocking that the
 *       end of the station cut off the answer is that nobody knows.
 *   <li>Only one thread works on a key at a time, and on the drivers where one of them can not bear several ({@code threads=one} in
 *       pkcs11.properties, or CKR_CANT_LOCK); looking for keys waits for nobody.
 *   <li>As many jobs at once as {@code ra.station.hands} says, 4 by default.
 *   <li>S2.6-5: a station of its own is enrolled ({@link cn.cegn.ra.station.Enrolment}) with a one-time code, comes to the broker by mutual TLS with
 *       the certificate of its centre, renews it in time or when an administrator asks for it
 *       ({@link cn.cegn.ra.station.CertificateRenewal}), and signs what it answers.
 * </ul>
 */
package cn.cegn.ra.station;
