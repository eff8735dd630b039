/**
 * The append-only record of every act: who, when, from where, what, on what, with which result.
 *
 * <ul>
 *   <li>S-D-03: an act and its row are one transaction; without the row the act does not happen. Refused acts and looks at what one may not
 *       see leave a row too. There is no update and no delete.
 *   <li>S-D-08: no identity number, telephone number or PIN stands in a row.
 *   <li>S-D-02: the trail shows who moved a case in which role; more than one role of one natural person on a case is listed as a conflict.
 * </ul>
 */
package cn.cegn.ra.audit;
