package cn.cegn.ra.identity.entity;

import java.util.Arrays;

/** What counts as one network address: an IPv4 address, or the 64 leading bits of an IPv6 one, which a single household has all of. */
public final class NetworkAddress {
    private static final int GROUPS = 8;
    private static final int PREFIX = 4;

    private NetworkAddress() {}

    /** @param address as the server names the other end of a connection */
    public static String of(String address) {
        String plain = address.replaceFirst("%.*$", "");
        if (!plain.contains(":") || plain.contains(".")) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] left = groups(halves[0]);
        String[] right = halves.length == 2 ? groups(halves[1]) : new String[0];
        String[] all = new String[GROUPS];
        Arrays.fill(all, "0");
        System.arraycopy(left, 0, all, 0, Math.min(left.length, GROUPS));
        int from = Math.max(0, GROUPS - right.length);
        System.arraycopy(right, 0, all, from, GROUPS - from);
        return String.join(":", Arrays.copyOf(all, PREFIX)) + "::/64";
    }

    private static String[] groups(String half) {
        return half.isEmpty() ? new String[0] : half.split(":", -1);
    }
}
