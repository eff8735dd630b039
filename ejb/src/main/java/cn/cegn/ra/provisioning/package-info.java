/**
 * The centre's half of making a USB-Key: the stock, the stations, the jobs they are given, the PINs.
 *
 * <ul>
 *   <li>S2.6-3: a key is taken into stock after a station read its serial number, gets a label number of ours, and is bound 1:1 to case and
 *       attempt before anything is written; refused are keys that are not in stock, not free, not plugged in now, or whose typed label differs.
 *   <li>S2.6-4: the key pair is made on the key; a request whose signature does not verify, or that the station could not prove to come from
 *       the key, ends the preparation.
 *   <li>S2.6-5: only the labelled key is written; what was read back is compared with the certificate that was issued.
 *   <li>S2.6-5, S2.7-3: the initial PIN is the centre's, random and not trivial; it lies sealed, travels enveloped for one station, is told
 *       once and then destroyed. The SO PIN stays escrowed, sealed.
 *   <li>S2.7-3: no PIN is tried a second time by itself; what a key says of the wrong tries at its PINs is shown before one is used ({@link
 *       cn.cegn.ra.provisioning.entity.PinTries}).
 *   <li>S-D-07: a key in use gets a new PIN by its escrowed SO PIN for a case of unlocking only ({@link cn.cegn.ra.provisioning.boundary.KeyUnlocks});
 *       each job is tried once, and its PIN is told once or destroyed.
 *   <li>S2.6-3: a key may also be received by its serial number before a station has seen it: typed, scanned or from a list, as a whole or
 *       not at all; placeholders and doubles are refused ({@link cn.cegn.ra.provisioning.boundary.KeyIntake}).
 *   <li>S2.6-3, S2.7-4: its label is printed with bar code and QR code; scanning it compares label, device and case
 *       ({@link cn.cegn.ra.provisioning.boundary.KeyLabels}).
 *   <li>S-D-01, S-D-02: a key moves by its own table alone ({@link cn.cegn.ra.provisioning.entity.KeyStep}), each move leaves a line and an
 *       audit row ({@link cn.cegn.ra.provisioning.control.KeyLedger}); while a case works with a key, only the case moves it; wiping, using again
 *       and destroying take two natural persons, of whom the database, too, refuses one.
 *   <li>S-D-01: a key that failed goes to defect, and back to stock only if nothing was done to it, its SO PIN is known, or two people wiped it.
 *   <li>S-D-02: a station wipes a key when the second of two people tells it, and leaves one alone that holds a key pair which nobody meant
 *       ({@link cn.cegn.ra.provisioning.boundary.KeyWipes}); the key is called wiped when a station has said that it is empty ({@link
 *       cn.cegn.ra.provisioning.control.WipeRule}).
 *   <li>S-D-02: a key is neither wiped nor used again nor destroyed while a certificate that was made for it is in force, on hold included.
 *   <li>S2.6-4: a key that only its vendor's tool formats is sent the user PIN that it has now, or none and its SO PIN or PUK sets it anew; the
 *       factory's goes to a new key only.
 *   <li>S2.6-5: a station of its own enrols with a one-time code of an administrator, is certified by the centre's station CA, and gets jobs
 *       only while it is enabled; its answers count with its own signature only (docs/decisions/0005).
 *   <li>Intent is written before a job is sent; a job's id is the same after every repeat. Answers that come twice, late or for another
 *       attempt change nothing ({@link cn.cegn.ra.provisioning.control.AnswerRule}): the first that counts closes the message.
 *   <li>S2.6-5: a job for a station that is not enabled is put off, and due at once when it is enabled again.
 *   <li>Who shows what is made is told that it moved, and reads again what he may see ({@link
 *       cn.cegn.ra.provisioning.boundary.Changes}, {@link cn.cegn.ra.provisioning.boundary.SlotBoard}).
 * </ul>
 */
package cn.cegn.ra.provisioning;
