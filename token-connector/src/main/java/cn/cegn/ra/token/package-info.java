/**
 * The USB-Key as the provisioning station sees it; everything foreign about a PKCS#11 module stops here.
 *
 * <ul>
 *   <li>S2.6-3: a key is addressed by module and serial number, never by slot or label.
 *   <li>S2.6-4: the signing key pair is generated on the key and is not extractable.
 *   <li>S2.6-5: what was written is read back and proved by a signature.
 *   <li>S2.6-5, S2.7-3: a PIN appears in no log, exception or {@code toString}.
 * </ul>
 */
package cn.cegn.ra.token;
