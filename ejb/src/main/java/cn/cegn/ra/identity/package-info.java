/**
 * Who is who: natural persons, their accounts and roles, log-in, and the keys that protect personal data.
 *
 * <ul>
 *   <li>S-D-02: duties are separated by natural person. Two accounts whose identity numbers are equal belong to one person.
 *   <li>S-D-08: identity numbers are kept encrypted, found by keyed digest, shown masked.
 *   <li>S-D-02: an account is made by invitation: its person sets the password by a link that counts once and 72 hours. Of the link only a
 *       digest is kept; link and password stand in no log and no audit row. Auditor and administrator exclude every other role.
 *   <li>S-D-08: whoever asks a public page without a log-in has ten tries an hour from his address.
 * </ul>
 */
package cn.cegn.ra.identity;
