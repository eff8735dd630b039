/**
 * The portal: Facelets pages, one backing bean a page, and the kit they are made from. No rules: what may be done is asked of the boundaries.
 *
 * <ul>
 *   <li>S-D-04: every page that shows a case says who acts next and until when ({@code ra:nextActor}, {@code ra:due}).</li>
 *   <li>S-D-01: a refusal names its reason and how to mend it, all at once ({@code ra:answer}, {@code ra:errors}).</li>
 *   <li>S-D-08: no personal data in URLs or logs; pages of signed-in people are not stored by caches.</li>
 * </ul>
 *
 * <p>{@code kit} is what tags are fed with, {@code shell} is what surrounds every page, {@code login} is the way in and out, {@code fault} is what people see when something
 * went wrong. Texts stand in {@link cn.cegn.ra.web.Messages} only.
 */
package cn.cegn.ra.web;
