/**
 * What a step leaves for the outside world, sent after the commit and repeated until it was done.
 *
 * <ul>
 *   <li>A row is written in the transaction of the step that causes it. The relay sends it, nudged after the commit and by a timer.
 *   <li>A message is a wake-up: it carries ids. The database is the truth.
 *   <li>A row that was sent but not done is sent again after a while, so that a lost message is found; the inbox makes a message that arrives
 *       twice harmless.
 *   <li>A message that fails for good marks its row dead, visible to the administrator, who can send it again.
 *   <li>S2.6-4: a message whose addressee is away is put off, longer each time and never for more than five minutes, and never given up; when
 *       he is back all that was put off is due at once ({@link cn.cegn.ra.outbox.boundary.Postponements}).
 * </ul>
 */
package cn.cegn.ra.outbox;
