/**
 * Mails about a case: that it is somebody's turn, what to do, by when, and where.
 *
 * <ul>
 *   <li>S2.5-1, S2.7-3, S-D-01: who is told follows from the effect that a step left; the text from the step.
 *   <li>S-D-08, S2.7-3: a mail holds the case's number, its stage and what to do next. No name, no identity number, no phone number, no
 *       address, never a PIN, never a tracking number.
 *   <li>S-D-07: of an unlocking who asked for it and who holds the key hear that it was asked for, refused, done, ended or lapsed, and that the new PIN was
 *       told; one effect for each of these mails, so that of two close together neither is told twice.
 *   <li>S-D-04: a mail says until when.
 *   <li>An administrator may change the text of a mail: versions are kept, the newest is sent, the system's own comes back at any time. A text
 *       knows the placeholders of its mail and no others, none of them for anything secret or personal ({@link
 *       cn.cegn.ra.notification.entity.TextRule}); it is no program.
 *   <li>Sent while no database transaction is open; what was sent to how many is kept as {@code notice}. A mail server that is down means
 *       redelivery and at last a dead letter, where an administrator sees it.
 *   <li>S-D-02: the link of an invitation is mailed by a timer from the invitations that were not mailed yet, and tried again until the mail
 *       server took it; each try makes a new token, so that none is ever kept.
 * </ul>
 */
package cn.cegn.ra.notification;
