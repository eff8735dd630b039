/**
 * What the centre asks of a station and what the station answers: the only contract between the two.
 *
 * <ul>
 *   <li>S2.6-3, S2.6-5: a job names the USB-Key by its serial number; a station never works on another key.
 *   <li>A job travels as CMS EnvelopedData for the certificate of the one station it is for, because it carries PINs; an
 *       answer carries none.
 *   <li>A job is repeated under the same id after a crash: the station reads the key's inventory and continues.
 * </ul>
 */
package cn.cegn.ra.token.job;
