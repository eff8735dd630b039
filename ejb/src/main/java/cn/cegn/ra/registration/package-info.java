/**
 * 2.5 review and registration: a registrar numbers what arrived, reviews it, confirms who asks and that he asks, registers the contents of
 * the certificate, signs off his work and hands everything to the approver; in this order and by the one registrar who claimed the case.
 *
 * <ul>
 *   <li>S2.5-1: the system gives the acceptance number; each arrival has its row in the acceptance register, which is only added to.
 *       The receipt is printed for who handed in, and names nobody's number.
 *   <li>S2.5-2: each item of the material and each field of the form is confirmed, or the case goes back with all defects at once.
 *   <li>S2.5-3: identity and authenticity are two results, each with method and evidence. A call-back uses a number from a source that is
 *       not the form.
 *   <li>S2.5-4: the registration is derived from the form, nobody types it. One subject has one certificate of a type.
 *   <li>S2.5-5: the work record lists every document of the round with its digest and is sealed.
 *   <li>S2.5-6: material and work documents are handed over together, listed with their digests.
 *   <li>S-D-01: returned or not accepted only with reasons.
 * </ul>
 */
package cn.cegn.ra.registration;
