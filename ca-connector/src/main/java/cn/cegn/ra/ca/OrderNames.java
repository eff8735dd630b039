package cn.cegn.ra.ca;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * The names of an order as they stand in a certificate: one attribute per RDN in the order's sequence, UTF8String, country and
 * serialNumber as PrintableString (RFC 5280 appendix A.1).
 *
 * <p>Upper bounds are those of RFC 5280 appendix A.1, counted in characters (code points, so that 𠮷 counts once).
 */
public final class OrderNames {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern DNS = Pattern.compile(
            "(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x7e&&[^@<>\"(),;:\\\\]]{1,64}@[A-Za-z0-9.-]{1,255}");

    private OrderNames() {}

    /**
     * The subject as it is encoded.
     *
     * @throws IllegalArgumentException if a value can not stand in a certificate; the message names the attribute, not the value
     */
    public static X500Name subject(List<SubjectAttribute> attributes) {
        RDN[] rdns = attributes.stream()
                .map(attribute ->
                        new RDN(new ASN1ObjectIdentifier(attribute.type().oid()), value(attribute)))
                .toArray(RDN[]::new);
        return new X500Name(rdns);
    }

    /**
     * The subject alternative names in the order's sequence.
     *
     * @return null if the order has none
     * @throws IllegalArgumentException if a value is not a name of its kind; internationalised names must come as A-labels
     */
    public static GeneralNames alternativeNames(List<AlternativeName> names) {
        return names.isEmpty()
                ? null
                : new GeneralNames(names.stream().map(OrderNames::generalName).toArray(GeneralName[]::new));
    }

    private static ASN1Encodable value(SubjectAttribute attribute) {
        String text = attribute.value();
        requireText(attribute.type(), text);
        return switch (attribute.type()) {
            case C -> {
                require(COUNTRY.matcher(text).matches(), "C must be two capital letters (ISO 3166)");
                yield new DERPrintableString(text);
            }
            case SERIALNUMBER -> {
                require(DERPrintableString.isPrintableString(text), "SERIALNUMBER must fit a PrintableString");
                yield new DERPrintableString(text);
            }
            default -> new DERUTF8String(text);
        };
    }

    private static void requireText(SubjectAttribute.Type type, String text) {
        require(text != null && !text.isBlank(), type + " is empty");
        require(
                text.codePointCount(0, text.length()) <= upperBound(type),
                type + " is longer than " + upperBound(type));
        require(text.chars().noneMatch(Character::isISOControl), type + " holds a control character");
        require(StandardCharsets.UTF_8.newEncoder().canEncode(text), type + " holds half of a surrogate pair");
    }

    private static int upperBound(SubjectAttribute.Type type) {
        return switch (type) {
            case C -> 2;
            case ST, L -> 128;
            case O, OU, CN, SERIALNUMBER -> 64;
            case GN -> 32768;
        };
    }

    private static GeneralName generalName(AlternativeName name) {
        String text = name.value();
        return switch (name.kind()) {
            case DNS -> {
                require(text.length() <= 253 && DNS.matcher(text).matches(), "a DNS name is not one");
                yield new GeneralName(GeneralName.dNSName, text);
            }
            case EMAIL -> {
                require(EMAIL.matcher(text).matches(), "an e-mail address is not one");
                yield new GeneralName(GeneralName.rfc822Name, text);
            }
            case IP -> {
                require(text.indexOf('/') < 0, "an IP address is a network");
                yield new GeneralName(GeneralName.iPAddress, text);
            }
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
