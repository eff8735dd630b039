/**
 * Papers: what people print, sign, stamp and keep, as PDF.
 *
 * <ul>
 *   <li>S2.2-3: the application form has one template a certificate type, with the form's number and digest on it.
 *   <li>S2.2-2, S2.1-9: a scan is known by the QR code of the print that it is of.
 * </ul>
 *
 * <p>Head, foot, tables and what is written by hand stand in one layout ({@code layout.peb}, {@code parts.peb}) with one bundle; a paper's own
 * template and bundle say what is its own. The sealed letter and the label have a form of their own.
 *
 * <p>A paper is an HTML template (Pebble, below {@code paper/} of the class path) with words from bundles; it comes out as PDF/A-2u and
 * PDF/UA-1 with its fonts inside. A character that no font has is named and nothing is printed: a name never loses a character in
 * silence. Nothing here is stored.
 */
package cn.cegn.ra.paper;
