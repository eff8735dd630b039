/**
 * What the office settles itself and may change while the system runs: working days, deadlines and how often something may be done.
 *
 * <ul>
 *   <li>S-D-04: each limit has a unit, a range and a usual amount ({@link cn.cegn.ra.office.entity.OfficeLimit}); an administrator changes it from
 *       a time on, with a reason. What counts at a time is the change with the latest such time; of two of the same time the later one. So a change
 *       that is still to come is taken back by another of the same day.
 *   <li>A change counts on this node at once, on another within a minute. A deadline that a case was given already stays.
 *   <li>S-D-03: changes are only added, and each leaves a row in the audit trail; a refused one too.
 * </ul>
 */
package cn.cegn.ra.office;
