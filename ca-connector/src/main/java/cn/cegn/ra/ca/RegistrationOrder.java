package cn.cegn.ra.ca;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one approval permits the CA to issue.
 *
 * @param username unique per approval: acceptance number and attempt, only {@code [A-Za-z0-9._-]}, 1 to 64 characters
 * @param subject attributes in the order of the DN as it is encoded, country first
 * @param alternativeNames subject alternative names, may be empty
 * @param profile which certificate profile applies
 * @param validity from the moment of issuing
 */
public record RegistrationOrder(
        String username,
        List<SubjectAttribute> subject,
        List<AlternativeName> alternativeNames,
        CertificateProfile profile,
        Duration validity) {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public RegistrationOrder {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("username may hold only [A-Za-z0-9._-], 1 to 64 characters");
        }
        subject = List.copyOf(subject);
        alternativeNames = List.copyOf(alternativeNames);
        Objects.requireNonNull(profile, "profile");
        if (subject.isEmpty() || validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("an order has a subject and a validity");
        }
    }

    /**
     * One attribute of the subject, one RDN.
     *
     * @param type the attribute's short name
     * @param value the text as registered; encoded as UTF8String, country and serialNumber as PrintableString (RFC 5280
     *     appendix A.1); see {@link OrderNames} for the limits
     */
    public record SubjectAttribute(Type type, String value) {
        /** The attribute types that our subjects use, with their OIDs (X.520). */
        public enum Type {
            C("2.5.4.6"),
            ST("2.5.4.8"),
            L("2.5.4.7"),
            O("2.5.4.10"),
            OU("2.5.4.11"),
            CN("2.5.4.3"),
            /** givenName: carries the 统一社会信用代码 in this CA's organisation certificates. */
            GN("2.5.4.42"),
            /** serialNumber: the RA's own number of a person, never an identity number. */
            SERIALNUMBER("2.5.4.5");

            private final String oid;

            Type(String oid) {
                this.oid = oid;
            }

            public String oid() {
                return oid;
            }
        }
    }

    /** One subject alternative name. */
    public record AlternativeName(Kind kind, String value) {
        /** RFC 5280 §4.2.1.6. */
        public enum Kind {
            DNS,
            IP,
            EMAIL
        }
    }
}
