/**
 * 2.1 内部准备 and 内部授权: what an organisation settles before anyone of it may apply.
 *
 * <ul>
 *   <li>S2.1-0: one preparation an organisation, versioned; only a complete one comes into force, and everything that is missing is named.
 *   <li>S2.1-1: approvers are appointed with limits that the system evaluates at every decision.
 *   <li>S2.1-2: handlers are designated; in centralised mode at least one.
 *   <li>S2.1-3: application conditions are numbered and versioned.
 *   <li>S2.1-4: the roster of applicants is versioned; a row counts once an approver approved it within his limits.
 *   <li>S2.1-5: other matters are stated, if only as 无; among them who may use a computer with a soft certificate (S2.10-2).
 *   <li>S2.1-6, S2.1-7, S2.1-8: exactly one mode; a change of mode is for new cases only.
 *   <li>S2.1-9: the handler is authorised by an approver, never by himself; an authorisation can be withdrawn at any time. The 授权书 can
 *       be filled in and printed here; its stamped scan is known by the code on it, and another's or an outdated print is refused.
 *       A handler's work passes to another who is designated, authorised for as much, and confirms it; from then on the former one's
 *       authorisations and accounts end.
 *   <li>S2.1-10: in self-service mode there is no authorisation, and none can be recorded.
 *   <li>S-D-02: an installation in which nobody has an account comes to its first administrator by a one-time code in the server's data folder.
 * </ul>
 */
package cn.cegn.ra.organization;
