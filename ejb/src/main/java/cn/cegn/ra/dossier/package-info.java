/**
 * The whole dossier of a case as one file, for those who work on it at the RA and for the auditor.
 *
 * <ul>
 *   <li>S-D-03: what was done on a case can be read from one paper: form, material with its digests, every document that an act left, and the
 *       certificate, each with whether it still has its digest.
 *   <li>S-D-08: numbers of people are masked in it, as on the pages; each printing is on record.
 * </ul>
 *
 * <p>Uploaded files are not inside: PDF/A-2 takes other files only if they are PDF/A themselves, and a scan of an identity card can not be
 * masked. They are listed with their digests and opened from the case, where each opening is on record.
 */
package cn.cegn.ra.dossier;
