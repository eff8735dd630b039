/**
 * How an open page learns that somebody else acted (issue 5, 9): it is told that something changed, and nothing else, and reads its own address again, where
 * the server shows what the person may see.
 *
 * <p>Who is told is decided here when a page is written: the page of a case that the person may see hears of that case; a list hears of the person's own cases,
 * of those of his office, or of those that wait for his role. The channel's address is a secret of that session. Where no WebSocket comes through, pages ask
 * {@link cn.cegn.ra.web.push.PulseServlet}, which needs no query for a list.
 *
 * <p>Known by one server only: of several behind a balancer each tells of what was done on it, and the others' pages see it with their next reading.
 */
package cn.cegn.ra.web.push;
