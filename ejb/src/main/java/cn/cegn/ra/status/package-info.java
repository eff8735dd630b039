/**
 * Requests about an issued certificate that end in a change of its status (证书状态请求), each a case of its own with a small table of its own ({@link
 * cn.cegn.ra.status.entity.StatusStep}).
 *
 * <ul>
 *   <li>S-D-07: suspension, resumption and revocation are asked for by the holder in self-service mode, by the handler of his organisation in
 *       centralised mode, or are raised by a registrar; a registrar confirms who asks and that it is genuine, an RA approver decides.
 *   <li>S-D-07: a loss or compromise is reported by the holder, in both modes, or by his handler, at any hour and without the key. The certificate is put on
 *       hold at once, nobody has to agree. Then two people of the RA revoke it, or lift the hold if the key was found.
 *   <li>S-D-07: one person of the RA puts a certificate on hold in an emergency, with a reason; a second one confirms or lifts that. If he does not
 *       within the office's limit, all RA approvers are told; the hold stays, because a certificate that somebody distrusts does not come back by itself.
 *   <li>S-D-02: who decides is another natural person than who asked, who confirmed and who holds the certificate.
 *   <li>S-D-07: a report goes before everything that is open about the certificate, but for its revocation.
 *   <li>S-D-01: the CA is asked over the outbox until it has done it; until then the request says so, and administrators are told.
 *   <li>S-D-07: the register follows the CA, the USB-Key follows the report (lost, found again).
 *   <li>S-D-03: each act leaves its document in the dossier of the certificate's case and its row in the audit trail; refused ones too.
 *   <li>S-D-08: nobody finds another's certificates.
 * </ul>
 */
package cn.cegn.ra.status;
