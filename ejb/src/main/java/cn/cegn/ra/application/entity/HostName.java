package cn.cegn.ra.application.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a device is reached by: a full domain name in ASCII (xn-- for others, no wildcard), an IPv4 or an IPv6 address. */
public final class HostName {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

    private HostName() {}

    /** Lower case, no final dot; an IPv6 address in the JDK's one form. */
    static String normalise(String text) {
        String name = Characters.narrow(text).toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return IPV6.matcher(bare).matches()
                ? address(bare).map(InetAddress::getHostAddress).orElse(bare)
                : bare;
    }

    static List<Finding> findings(String name) {
        Optional<InetAddress> address = address(name);
        if (address.isPresent()) {
            return isOfOneHost(address.get()) ? Finding.none() : Finding.one(Problem.ADDRESS_NOT_OF_A_HOST);
        }
        return DOMAIN.matcher(name).matches() ? Finding.none() : Finding.one(Problem.FORMAT_WRONG, "oa.example.gov.cn");
    }

    /** Whether a valid name is an IP address. */
    public static boolean isAddress(String name) {
        return address(name).isPresent();
    }

    /** Only literals reach the JDK, so nothing is looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfOneHost(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress()
                && (address.getAddress()[0] & 0xFF) != 0xFF;
    }
}
