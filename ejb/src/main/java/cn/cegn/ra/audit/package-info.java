/**
 * The append-only record of every act: who, when, from where, what, on what, with which result.
 *
 * <ul>
 *   <li>S-D-03: an act and its row are one transaction; without the row the act does not happen
 *       ({@link cn.cegn.ra.audit.entity.AuditUnavailable}). Refused acts and looks at what one may not see leave a row too. There is no update
 *       and no delete.
 *   <li>S-D-03: within a minute the rows are sealed in a chain of links with signed checkpoints ({@code cn.cegn.ra.audit.chain}), by a timer
 *       outside the acts' way; several nodes, one chain. Whoever changes, deletes, reorders, cuts or restores rows afterwards is found by the
 *       verification: in the portal, or with an export on any computer. How: docs/audit.md.
 *   <li>S-D-08: no identity number, telephone number or PIN stands in a row.
 *   <li>S-D-02: the trail shows who moved a case in which role; more than one role of one natural person on a case is listed as a conflict.
 * </ul>
 */
package cn.cegn.ra.audit;
