/**
 * 2.8 to 2.10: the handler distributes, the applicant accepts, protects and keeps.
 *
 * <ul>
 *   <li>S-D-06: in centralised mode the applicant signs for what the handler gives him; before that he can not accept.
 *   <li>S2.8-1: a soft certificate is collected once and installed; for a USB-Key there is nothing to install, and nobody asks for it.
 *   <li>S2.8-2: chain, dates, status and contents are checked by the system and shown; nobody accepts a certificate that fails, and two
 *       answers of the applicant are asked for. That he has the key is proved by a TLS handshake with it, or by its signature of a challenge
 *       that stands for a time, for one case and one certificate, and once; whether a proof is needed is a setting (docs/decisions/0006).
 *   <li>S2.9-1 … S2.9-4: one measure for a USB-Key, another for a soft certificate; none is taken for the other; then it is in use.
 *       A new PIN has no field anywhere.
 *   <li>S2.9-5: the user manual's version is confirmed as read.
 *   <li>S2.10-1 … S2.10-3: the custody undertaking is given with the acceptance; a soft certificate's computer is entered with its users,
 *       within the organisation's rule.
 * </ul>
 */
package cn.cegn.ra.acceptance;
