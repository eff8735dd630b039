/**
 * The life of a certificate application as one table: {@link cn.cegn.ra.lifecycle.Step}.
 *
 * <ul>
 *   <li>S2.1-6 … S2.10-3: each act of the process document that moves a case is one row.
 *   <li>S2.5-0, S2.6-0: within a stage the order of the rows is the order of the acts; nothing is skipped.
 *   <li>S-D-01: each review has its exits, each with reasons.
 *   <li>S-D-02: one natural person acts in one role in a case.
 * </ul>
 *
 * Laws: one step has one target; guards refuse, they never route; effects are data for the outbox; every failure is a state with an
 * owner and a way out; each state says who moves next; pages show exactly what {@code Step.openTo} says; a refusal is a value that
 * says why. The package depends on nothing but the JDK, so that it can be read, tested and drawn alone.
 */
package cn.cegn.ra.lifecycle;
