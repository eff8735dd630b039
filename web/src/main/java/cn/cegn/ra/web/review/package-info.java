/**
 * 2.4 on pages: the handler's review sheet, forwarding one case or a batch. The parts of a review that the registrar's page shares are here.
 *
 * <ul>
 *   <li>S2.4-0: nothing can be passed while an answer is missing; the one possible verdict is the button, and the server judges it.
 *   <li>S2.4-4: a batch is chosen from the cases that the handler passed.
 *   <li>S-D-08: identity numbers stand in full only where they are compared, and that is on record.
 * </ul>
 */
package cn.cegn.ra.web.review;
