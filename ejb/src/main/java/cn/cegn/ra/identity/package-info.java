/**
 * Who is who: natural persons, their accounts and roles, log-in, and the keys that protect personal data.
 *
 * <ul>
 *   <li>S-D-02: duties are separated by natural person. Two accounts whose identity numbers are equal belong to one person.
 *   <li>S-D-08: identity numbers are kept encrypted, found by keyed digest, shown masked.
 * </ul>
 */
package cn.cegn.ra.identity;
