package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * Names as EJBCA writes them: DN strings with the last attribute of the certificate first (RFC 4514), a backslash before
 * {@code , + " \ < > ; =}, before {@code #} or a blank at the beginning and before a blank at the end. Those are all the characters
 * that EJBCA lets a backslash protect; it replaces {@code ; ! % ` ? $ ~} by "/" nevertheless, which {@link Entry#differences}
 * finds.
 */
final class DnText {
    private static final String SPECIAL = ",+\"\\<>;=";

    /** EJBCA answers SN for serialNumber and GN or GIVENNAME for givenName. */
    private static final Map<String, String> SYNONYMS =
            Map.of("SN", "SERIALNUMBER", "GIVENNAME", "GN", "S", "ST", "2.5.4.5", "SERIALNUMBER", "2.5.4.42", "GN");

    private static final Map<String, Integer> ALTERNATIVE_NAMES = Map.of(
            "RFC822NAME", GeneralName.rfc822Name, "DNSNAME", GeneralName.dNSName, "IPADDRESS", GeneralName.iPAddress);

    private DnText() {}

    /** A subject for {@code subjectDN}. */
    static String subject(List<SubjectAttribute> attributes) {
        List<String> parts = new ArrayList<>();
        for (SubjectAttribute attribute : attributes) {
            parts.add(nameOf(attribute.type()) + "=" + escaped(attribute.value()));
        }
        Collections.reverse(parts);
        return String.join(",", parts);
    }

    private static String nameOf(SubjectAttribute.Type type) {
        return type == SubjectAttribute.Type.GN ? "GIVENNAME" : type.name();
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean first = i == 0 && (c == '#' || c == ' ');
            boolean last = i == value.length() - 1 && c == ' ';
            if (first || last || SPECIAL.indexOf(c) >= 0) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    /** The alternative names for {@code subjectAltName}. */
    static String alternativeNames(List<AlternativeName> names) {
        return String.join(
                ", ",
                names.stream()
                        .map(name -> switch (name.kind()) {
                            case EMAIL -> "rfc822Name=" + name.value();
                            case DNS -> "dNSName=" + name.value();
                            case IP -> "iPAddress=" + name.value();
                        })
                        .toList());
    }

    /**
     * The attributes of a DN string for comparing: EJBCA sorts them its own way, so they are sorted by type here; several of one
     * type keep their sequence.
     */
    static List<String> comparable(String dn) {
        List<String> attributes = new ArrayList<>();
        for (String part : split(dn)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                attributes.add(part);
                continue;
            }
            String name = part.substring(0, equals).strip().toUpperCase(Locale.ROOT);
            attributes.add(SYNONYMS.getOrDefault(name, name) + "=" + unescaped(part.substring(equals + 1)));
        }
        attributes.sort(Comparator.comparing(attribute -> attribute.substring(0, attribute.indexOf('=') + 1)));
        return attributes;
    }

    /** The names for comparing, in no sequence; one that the RA does not use stands as it is. */
    static Set<Object> comparableNames(String alternativeNames) {
        Set<Object> names = new HashSet<>();
        for (String part : split(alternativeNames)) {
            int equals = part.indexOf('=');
            Integer tag = equals < 0
                    ? null
                    : ALTERNATIVE_NAMES.get(part.substring(0, equals).strip().toUpperCase(Locale.ROOT));
            names.add(tag == null ? part : generalName(tag, unescaped(part.substring(equals + 1))));
        }
        return names;
    }

    private static Object generalName(int tag, String value) {
        try {
            return new GeneralName(tag, value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** At commas that no backslash protects. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream()
                .filter(it -> !it.isBlank())
                .map(String::stripLeading)
                .toList();
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c == '\\' && i + 1 < value.length() ? value.charAt(++i) : c);
        }
        return text.toString();
    }
}
