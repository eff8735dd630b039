/**
 * 2.5 on pages: number, review of the material, identity, registration, sign-off, hand-over, and the ways back to the customer.
 *
 * <ul>
 *   <li>S2.5-0: a page offers its step only while it stands open to the person.
 *   <li>S2.5-4: the registration page shows the exact DN and has nothing to type.
 * </ul>
 */
package cn.cegn.ra.web.registration;
