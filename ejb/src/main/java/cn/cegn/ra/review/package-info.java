/**
 * 2.4 internal review: the organisation's handler reviews what his applicants submitted, and forwards what he passed.
 *
 * <ul>
 *   <li>S2.4-0: three checks, every item answered with yes or no, a no with its reason; the verdict follows from the answers. The
 *       handler changes nothing of the applicant's.
 *   <li>S2.4-1: one answer for each frozen condition of the organisation; nothing passes by free text.
 *   <li>S2.4-2: the system judges whether the form is complete and nobody overrides that; the handler judges whether it is accurate.
 *   <li>S2.4-3: each item of the frozen material list is judged valid and complete; a missing or expired item is a computed no.
 *   <li>S2.4-4: only what was passed is forwarded, alone or in a batch with its list, and only unchanged.
 *   <li>S-D-01: returned or refused only with reasons, all of them at once; a return is printed as a notice with each item and its reason.
 * </ul>
 */
package cn.cegn.ra.review;
