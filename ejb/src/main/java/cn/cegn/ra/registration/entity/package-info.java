/**
 * Values of the registration: register entry, review, identity, subject, conformity, work record and transfer.
 *
 * <ul>
 *   <li>S2.5-1: an acceptance number carries a check character.
 *   <li>S2.5-4: the subject is derived from the form by {@link cn.cegn.ra.registration.entity.SubjectRule}; what does not fit X.520 is
 *       refused, never cut.
 *   <li>S2.6-2: {@link cn.cegn.ra.registration.entity.Conformity} derives anew and compares item by item and the name as a whole.
 * </ul>
 */
package cn.cegn.ra.registration.entity;
