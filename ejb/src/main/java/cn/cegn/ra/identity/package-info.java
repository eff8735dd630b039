/**
 * Who is who: natural persons, their accounts and roles, log-in, and the keys that protect personal data.
 *
 * <ul>
 *   <li>S-D-02: duties are separated by natural person. Two accounts whose identity numbers are equal belong to one person.
 *   <li>S-D-08: identity numbers are kept encrypted, found by keyed digest, shown masked.
 *   <li>S-D-02: an account is made by invitation: its person sets the password by a link that counts once and 72 hours. Of the link only a
 *       digest is kept; link and password stand in no log and no audit row. Auditor and administrator exclude every other role.
 *   <li>Issue 6: wrong tries to log in are counted by account and by address, for all nodes ({@link cn.cegn.ra.identity.entity.DelayRule}). While a delay
 *       runs no password is looked at. A browser in which the owner has logged in before has tries of its own; an office behind one address is not
 *       shut out. An account that does not exist is answered like one that does. Each delay leaves one audit row, not each guess.
 *   <li>Issue 6: the RA's own people show a second factor at each log-in ({@link cn.cegn.ra.identity.boundary.SecondFactor}), others if they turned it on;
 *       no setting changes it. The container is given a person only by a proof that needs nothing more. A code and a recovery code count once. Setting a
 *       password by a link and resetting the second factor end the sessions.
 *   <li>S-D-08: whoever asks a public page without a log-in has ten tries an hour from his address.
 * </ul>
 */
package cn.cegn.ra.identity;
