/**
 * EJBCA as the recorded exchanges show it, for tests: never a CA for anybody.
 *
 * <ul>
 *   <li>{@link cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca} keeps state: it registers, issues with real signatures, revokes and finds,
 *       over mutual TLS, in the words of EJBCA CE 8.2.0.1, and fails on demand.
 *   <li>{@link cn.cegn.ra.ca.ejbca.replay.ExchangePlayer} has no state: it answers a call with exactly the recorded bytes of a
 *       {@link cn.cegn.ra.ca.ejbca.replay.RecordedExchange}.
 * </ul>
 *
 * What no exchange shows is said so where it is made up. S2.6-4, S-D-01.
 */
package cn.cegn.ra.ca.ejbca.replay;
