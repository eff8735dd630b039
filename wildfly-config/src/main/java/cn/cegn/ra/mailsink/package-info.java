/**
 * The mail server of a trial: takes every mail and keeps it readable in a folder.
 *
 * <ul>
 *   <li>S2.7-3: a notice that was sent on a machine without a mail server can be read.
 *   <li>It listens on the loopback address only and delivers nothing. It is no part of the server.
 * </ul>
 */
package cn.cegn.ra.mailsink;
