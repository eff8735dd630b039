/**
 * 证书签发: the RA approver's own review, conformity, and ordering the certificate from the CA.
 *
 * <ul>
 *   <li>S2.6-0: the acts follow each other in the order of the table; what was handed over is compared by digests first.
 *   <li>S2.6-1: the approver answers each item himself and has opened each listed file; there is no pass for all at once.
 *   <li>S2.6-2: the system compares the registration with a fresh derivation from the form; both digests are frozen, and any later change of
 *       either side voids the confirmation ({@link cn.cegn.ra.issuance.control.ConformityFacts}).
 *   <li>S2.6-4: exactly one certificate an approval. The order is on record before the CA is called; the CA is called outside every database
 *       transaction; a repeat first looks for the certificate; a difference from what was registered is a failure, never a success. A CA that
 *       is away leaves the case in ISSUING: its message is put off until the CA is back, and never ends among the dead letters. A CA that is
 *       there and fails at one order again and again, and proves each time that it made nothing, ends it as a failure for a person after a
 *       while ({@link cn.cegn.ra.issuance.entity.Endurance}); a time-out never does. A certificate
 *       that differs is put on hold at once, nothing is written to a key, and the administrators are told
 *       ({@link cn.cegn.ra.issuance.control.IncidentBook}).
 *   <li>S2.6-4: administrators see what the CA lacks, RA staff how many cases wait for it ({@link cn.cegn.ra.issuance.boundary.CaCondition}).
 *   <li>S2.6-6: the work record is made from the documents, with the CA's request id, the key's serial number and the read-back result.
 *   <li>S-D-01: return, refusal and remake carry their reasons; a remake revokes and begins a new attempt under a new name at the CA.
 *   <li>S-D-05: a soft certificate is issued for the applicant's request and then offered for one collection.
 *   <li>S-D-07: what the status requests want of an issued certificate is asked of the CA until it is done ({@link
 *       cn.cegn.ra.issuance.boundary.StandingErrands}).
 * </ul>
 */
package cn.cegn.ra.issuance;
