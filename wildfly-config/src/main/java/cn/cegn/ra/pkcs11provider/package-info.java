/**
 * The container's PKCS#11 provider: lets an Elytron {@code provider-loader} configure the JDK's SunPKCS11.
 *
 * <ul>
 *   <li>S2.6-3, S2.6-5: the provider that reaches the USB-Keys comes from the container and shows in its management
 *       model as {@code loaded-providers}.
 *   <li>It is a module of the server, so it survives redeployments and sees nothing but the JDK.
 * </ul>
 */
package cn.cegn.ra.pkcs11provider;
