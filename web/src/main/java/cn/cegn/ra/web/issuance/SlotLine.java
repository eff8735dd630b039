package cn.cegn.ra.web.issuance;

import cn.cegn.ra.provisioning.entity.SeenKeyView;

/**
 * One slot as it is shown.
 *
 * @param kind on for the key of the case on the page, empty for any other
 * @param tag what it is, or what is going on with it
 * @param tagKind colour of the tag
 * @param number of the case it belongs to, or null
 * @param application the same case, or null
 */
public record SlotLine(SeenKeyView key, String kind, String tag, String tagKind, String number, Long application) {}
