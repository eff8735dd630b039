/**
 * 2.7 packing and delivery, by the RA approver.
 *
 * <ul>
 *   <li>S2.7-0: only what is made and signed off is delivered; a USB-Key and a soft certificate have each their own list.
 *   <li>S2.7-1: packed under a seal number that is used once; contents from a fixed choice; never with the PIN, never without the manual.
 *       The delivery list and the receipt that go into the bag are printed before it is sealed.
 *   <li>S2.7-2: way, recipient and address come from the form and from nowhere else; on site only against an identity document.
 *   <li>S2.7-3: the customer is notified by the form's channel; the PIN is told once, after it left, to a person who answered three
 *       questions, never by the way of the parcel; or it is printed once as a sealed letter, under the same rules, which is kept nowhere.
 *   <li>S2.7-4: three answers of the customer, all yes, with how they were learnt; anything else is a failed delivery.
 *   <li>S2.7-5: the work record is made from what the acts left and signed off.
 *   <li>S2.10-2: no soft certificate goes to an organisation without a rule for the computers.
 * </ul>
 */
package cn.cegn.ra.delivery;
