/**
 * The form 国家电子政务外网数字证书中心{个人|机构|设备}证书申请表: its fields, their checks and the material that goes with it.
 *
 * <ul>
 *   <li>S2.2-1: the material list of a case follows from type, mode and medium; files are judged by content, not by name.
 *   <li>S2.2-2: every mandatory field and every format is judged by {@link cn.cegn.ra.application.entity.FormCheck}, for the page
 *       and for the server alike, with the real check characters of GB 11643, GB 32100 and GB 11714; all defects at once. The
 *       canonical form has a digest.
 *   <li>S2.2-3: one form a certificate type, titled exactly by {@link cn.cegn.ra.application.entity.CertificateType#formTitle()}.
 * </ul>
 *
 * Plain values: no container, no database, no clock of their own. Findings name the problem and never repeat an identity number.
 */
package cn.cegn.ra.application.entity;
