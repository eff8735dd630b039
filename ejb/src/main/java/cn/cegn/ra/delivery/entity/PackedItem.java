package cn.cegn.ra.delivery.entity;

import java.util.Arrays;
import java.util.List;

/** What may lie in a sealed bag (S2.7-1). {@link #PIN_LETTER} is named so that an attempt to pack it is refused by name. */
public enum PackedItem {
    USB_KEY,
    /** 《国家电子政务外网数字证书中心数字证书使用手册》 (S2.9-5). */
    USER_MANUAL,
    /** 签收单 */
    RECEIPT_FORM,
    /** 证书发放清单 */
    DELIVERY_LIST,
    /** A disc with a soft certificate; never with a key. */
    CERTIFICATE_DISC,
    /** 密码信封: never. */
    PIN_LETTER;

    public boolean isSecret() {
        return this == PIN_LETTER;
    }

    /** What a page offers. */
    public static List<PackedItem> choices() {
        return Arrays.stream(values()).filter(item -> !item.isSecret()).toList();
    }
}
