/**
 * 2.6 on pages: the approver's review, conformity, the key, issuing, writing, sign-off; what the CA publishes.
 *
 * <ul>
 *   <li>S2.6-2: where registration and form differ the button is locked and the difference stands on top.
 *   <li>S2.6-3 … S2.6-5: the page of the station shows six words, one primary button, and after a failure first what to do now.
 *       The desk shows all stations and the queue; it is told by push that something moved, and reads again.
 *   <li>No page shows a PIN.
 * </ul>
 */
package cn.cegn.ra.web.issuance;
