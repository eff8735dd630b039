/** The public page on which anyone sees whether a certificate counts (S-D-07); rules and limits are {@code PublicVerification}'s. */
package cn.cegn.ra.web.verification;
