/**
 * A case on a page, and what came of an act on it: the common part of all pages under {@code /act} and of the case's own page.
 *
 * <ul>
 *   <li>A page offers exactly what {@code Step.openTo} says; it holds no rule of its own.
 *   <li>A case that the person may not see is missing (404), and that he asked is on record.
 *   <li>Of two people who act at once one is told that the other was first; nothing he typed is taken for done.
 * </ul>
 */
package cn.cegn.ra.web.act;
