package cn.cegn.ra.ca.ejbca.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * EJBCA's way with distinguished names: a text with commas, kept sorted by kind of attribute whatever the sequence it came in, and
 * encoded in the sequence that the certificate profile says. Attributes of one kind keep their sequence.
 */
final class DnText {
    /** EJBCA's own sequence, the most particular first (recorded: CN, SN, O, C). */
    static final List<String> LDAP_ORDER =
            List.of("E", "UID", "CN", "SN", "GIVENNAME", "OU", "O", "L", "ST", "DC", "C");

    private static final Map<String, String> OIDS = Map.ofEntries(
            Map.entry("E", "1.2.840.113549.1.9.1"),
            Map.entry("UID", "0.9.2342.19200300.100.1.1"),
            Map.entry("CN", "2.5.4.3"),
            Map.entry("SN", "2.5.4.5"),
            Map.entry("GIVENNAME", "2.5.4.42"),
            Map.entry("OU", "2.5.4.11"),
            Map.entry("O", "2.5.4.10"),
            Map.entry("L", "2.5.4.7"),
            Map.entry("ST", "2.5.4.8"),
            Map.entry("DC", "0.9.2342.19200300.100.1.25"),
            Map.entry("C", "2.5.4.6"));
    private static final Map<String, String> OTHER_NAMES =
            Map.of("SERIALNUMBER", "SN", "GN", "GIVENNAME", "EMAILADDRESS", "E", "S", "ST");

    private final List<Part> parts;

    private DnText(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(String name, String value) {}

    /**
     * Reads RFC 4514 text as far as EJBCA does.
     *
     * @throws IllegalArgumentException if an attribute is unknown, its text then
     */
    static DnText parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !escaped) {
                add(part.toString(), parts);
                part.setLength(0);
            } else {
                part.append(c);
            }
            escaped = c == '\\' && !escaped;
        }
        add(part.toString(), parts);
        return new DnText(sorted(parts, LDAP_ORDER));
    }

    /** A name in its normal text. */
    static DnText of(X500Name name) {
        List<Part> parts = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            String oid = rdn.getFirst().getType().getId();
            String known = OIDS.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(oid))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(oid));
            parts.add(new Part(known, rdn.getFirst().getValue().toString()));
        }
        return new DnText(sorted(parts, LDAP_ORDER));
    }

    boolean has(String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name));
    }

    /** As EJBCA prints it. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.name() + "=" + escape(part.value()))
                .collect(Collectors.joining(","));
    }

    /** Encoded: country and serialNumber printable, e-mail and DC IA5, all others UTF-8 (recorded). */
    X500Name name(List<String> order) {
        return new X500Name(sorted(parts, order).stream()
                .map(part -> new RDN(new ASN1ObjectIdentifier(OIDS.get(part.name())), encoded(part)))
                .toArray(RDN[]::new));
    }

    private static void add(String text, List<Part> parts) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(text);
        }
        String given = text.substring(0, equals).strip().toUpperCase(Locale.ROOT);
        String name = OTHER_NAMES.getOrDefault(given, given);
        if (!OIDS.containsKey(name)) {
            throw new IllegalArgumentException(text);
        }
        String value = unescape(text.substring(equals + 1).strip());
        if (!value.isEmpty()) {
            parts.add(new Part(name, value));
        }
    }

    private static List<Part> sorted(List<Part> parts, List<String> order) {
        Comparator<Part> byKind = Comparator.comparingInt(part -> {
            int place = order.indexOf(part.name());
            return place < 0 ? order.size() : place;
        });
        return parts.stream().sorted(byKind).toList();
    }

    private static ASN1Encodable encoded(Part part) {
        return switch (part.name()) {
            case "C", "SN" -> new DERPrintableString(part.value());
            case "E", "DC" -> new DERIA5String(part.value());
            default -> new DERUTF8String(part.value());
        };
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !escaped) {
                escaped = true;
            } else {
                out.append(c);
                escaped = false;
            }
        }
        return out.toString();
    }

    private static String escape(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (",+\"\\<>;".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
