/**
 * Unlocking (解锁): a USB-Key in use whose PIN is locked or forgotten gets a new PIN, in a case of its own with a small table of its own ({@link
 * cn.cegn.ra.unlocking.entity.UnlockStep}).
 *
 * <ul>
 *   <li>S-D-07: asked for by the holder in self-service mode, by the handler of his organisation in centralised mode, for a key that is bound to a
 *       certificate in force; never without a new confirmation of identity.
 *   <li>S2.5-3: a registrar confirms identity and authenticity anew, by the rules of the first issue, with method and evidence.
 *   <li>S-D-02: an RA approver approves it: another natural person than the registrar, and neither the holder nor who asked.
 *   <li>S2.6-5: the job goes over the outbox to the one station where the key is plugged in; the certificate and the key pair stay as they are.
 *   <li>S2.7-2: the key goes back over the counter against an identity document and a signed receipt; it is not mailed.
 *   <li>S2.7-3: the new PIN is told once after that, as an initial PIN is, or printed once; then it is destroyed. It is destroyed, too, when the
 *       unlocking failed, for nobody knows then whether it came onto the key.
 *   <li>S-D-07: a key is unlocked only so often within a time, and an unlocking that nobody moves lapses; both are
 *       limits of the office. Who asked and who holds the key are told by mail how it stands, never the PIN.
 *   <li>S-D-01: each failure is a state of the RA approver with its reason and two ways out; nothing is tried a second time by itself.
 *   <li>S-D-03: each act leaves its document in the dossier of the certificate's case and its row in the audit trail; refused ones too.
 * </ul>
 */
package cn.cegn.ra.unlocking;
