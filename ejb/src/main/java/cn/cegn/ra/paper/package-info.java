/**
 * Papers: what people print, sign, stamp and keep, as PDF.
 *
 * <ul>
 *   <li>S2.2-3: the application form has one template a certificate type, with the form's number and digest on it.
 * </ul>
 *
 * <p>A paper is an HTML template (Pebble, below {@code paper/} of the class path) with words from bundles; it comes out as PDF/A-2u and
 * PDF/UA-1 with its fonts inside. A character that no font has is named and nothing is printed: a name never loses a character in
 * silence. Nothing here is stored.
 */
package cn.cegn.ra.paper;
