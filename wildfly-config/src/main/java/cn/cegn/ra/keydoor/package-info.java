/**
 * How the container asks for the certificate of a new key.
 *
 * <ul>
 *   <li>S2.8-2: the browser is told which CA's certificates are meant, and whoever has the key of any certificate comes in; whether it is the right
 *       one is judged by the application, which can say so in words. So at this door a client certificate is a proof of a key and of nothing else.
 *   <li>It is a module of the server and sees nothing but the JDK.
 * </ul>
 */
package cn.cegn.ra.keydoor;
