/**
 * The certificate application: its form, its material, its dossier, and the one place where a case moves.
 *
 * <ul>
 *   <li>S2.2-1 … S2.2-3: only who stands on the approved roster prepares; the form is checked as a whole; versions are frozen on the case.
 *   <li>S2.3-1, S2.3-2: what was submitted is locked and its digests are recorded.
 *   <li>S2.5-0, S2.6-0: every step goes through {@code CaseDesk.take}: table, record, audit and outbox in one transaction.
 *   <li>S2.5-0: one person a role holds a case; a colleague takes it over after a time, with a reason, through {@code TakeOvers}.
 *   <li>S-D-01: a return begins a new round; what was reviewed before does not count any more.
 *   <li>S-D-03: records of the dossier are only added.
 * </ul>
 */
package cn.cegn.ra.application;
