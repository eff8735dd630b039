/**
 * How a station becomes one of the centre's: the contract between the two before there is a broker between them.
 *
 * <ul>
 *   <li>S2.6-5: jobs carry PINs, so a station has a key pair of its own, a certificate of the centre's station CA and a secret for the broker.
 *   <li>The one-time code authenticates both ways: its first half is a secret that only the administrator and the station's owner know, its second
 *       half is the fingerprint of the station CA, so that the first contact is with the centre and nobody else.
 *   <li>What is answered at the broker is signed with the station's key: a station can speak for itself only.
 * </ul>
 */
package cn.cegn.ra.token.enrolment;
