/** What the {@code ra:} tags are fed with: small values without knowledge of the registration authority. The tags themselves are described in {@code WEB-INF/ra.taglib.xml}. */
package cn.cegn.ra.web.kit;
