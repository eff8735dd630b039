/**
 * The assembled application on the real server: what a test needs to put it there, and what the server owes it.
 *
 * <ul>
 *   <li>{@link cn.cegn.ra.server.Deployments}: ra.ear with test classes in it, for tests that run inside the server.
 *   <li>{@link cn.cegn.ra.server.RaServer}: a server process of its own with ra.ear as it is shipped, for stories through
 *       the browser and for tests that kill it.
 *   <li>{@link cn.cegn.ra.server.SoftKeys}: USB-Keys in software.
 *   <li>{@link cn.cegn.ra.server.PostgresServer}: a PostgreSQL for such a server, with a view behind the RA's back.
 * </ul>
 */
package cn.cegn.ra.server;
