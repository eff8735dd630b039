/**
 * Making a USB-Key: a station's job carried out on one key, with the key as its own journal.
 *
 * <ul>
 *   <li>S2.6-4: the key pair is generated on the key under an id derived from the job; after a crash at any point a repeat
 *       under the same job id continues and never makes a second pair.
 *   <li>S2.6-4: of the wanted key pairs the first that the key can do is made; a job that does not fit is refused before
 *       anything is written. A key that only its vendor's tool formats has steps of its own.
 *   <li>S2.6-5: certificate and chain are read back byte for byte in a fresh session and proved by a signature.
 *   <li>S-D-01: a key is wiped only of the key pairs of jobs that were meant; it is read before and after, and called empty only then.
 *   <li>A write never touches a key that holds another job's pair. A preparation wipes a key whose SO PIN the centre knows,
 *       unless it is loaded (pair with certificate) under another label.
 * </ul>
 */
package cn.cegn.ra.token.making;
