package cn.cegn.ra.notification.entity;

/** An address by which one can tell a wrong domain, and nobody's name. */
public final class MaskedAddress {
    private MaskedAddress() {}

    /** The first character and the domain; what is no address is hidden whole. */
    public static String of(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
