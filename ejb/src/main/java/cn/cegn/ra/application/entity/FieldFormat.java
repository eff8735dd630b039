package cn.cegn.ra.application.entity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a field's value is written, cleaned, judged and masked. Lengths in code points. */
public enum FieldFormat {
    /** Free text of one line. */
    TEXT(100),
    /** Text that becomes an attribute of the subject: O, OU and CN end at 64 (X.520 upper bounds). */
    SUBJECT_TEXT(64),
    LATIN_TEXT(100),
    /** GB/T 39046 has an..100. */
    ADDRESS(100),
    /** 民委发〔2016〕33号 asks for room for 50. */
    PERSON_NAME(50),
    ID_TYPE(20),
    ID_NUMBER(18),
    USCC(18),
    /** GB/T 2260, six digits. */
    REGION(6),
    MOBILE(11),
    LANDLINE(20),
    /** A mobile or landline number. */
    PHONE(20),
    POSTCODE(6),
    /** GB/T 39046 has an..50. */
    EMAIL(50),
    /** 64 and not 253, because it becomes the CN. */
    HOST_NAME(64),
    DOCUMENT_NUMBER(50),
    DELIVERY(10),
    NOTICE(10),
    CONSENT(10),
    /** PEM of several lines. */
    PKCS10(8192);

    public static final String MAIL = "MAIL";
    public static final String ON_SITE = "ON_SITE";
    /** Offered for soft certificates only. */
    public static final String DOWNLOAD = "DOWNLOAD";
    /** The one value of a consent. */
    public static final String AGREED = "AGREED";

    private final int maxLength;

    FieldFormat(int maxLength) {
        this.maxLength = maxLength;
    }

    public int maxLength() {
        return maxLength;
    }

    public boolean isPersonal() {
        return switch (this) {
            case PERSON_NAME, ID_NUMBER, MOBILE, LANDLINE, PHONE, EMAIL, ADDRESS -> true;
            default -> false;
        };
    }

    /** The closed list of values, empty for a format to type in. */
    public List<String> choices() {
        return switch (this) {
            case ID_TYPE ->
                Arrays.stream(IdDocumentType.values()).map(IdDocumentType::name).toList();
            case DELIVERY -> List.of(MAIL, ON_SITE, DOWNLOAD);
            case NOTICE -> List.of("PHONE", "WRITTEN", "SMS");
            case CONSENT -> List.of(AGREED);
            default -> List.of();
        };
    }

    /** The value as it is kept: the same thing typed in another way becomes the same text. */
    public String normalise(String raw) {
        String text = Characters.clean(raw);
        return switch (this) {
            case PERSON_NAME -> PersonName.normalise(text);
            case ID_NUMBER, USCC -> Characters.narrow(text).replace(" ", "").toUpperCase(Locale.ROOT);
            case MOBILE -> Characters.narrow(text).replace(" ", "").replace("-", "");
            case REGION, POSTCODE -> Characters.narrow(text).replace(" ", "");
            case LANDLINE, PHONE, DOCUMENT_NUMBER, LATIN_TEXT -> Characters.narrow(text);
            case EMAIL -> Characters.narrow(text);
            case HOST_NAME -> HostName.normalise(text);
            case PKCS10 -> text.replace("\r\n", "\n");
            default -> text;
        };
    }

    /** What is wrong with a normalised value that is not empty. */
    public List<Finding> findings(String value, Clock clock) {
        int length = Characters.length(value);
        if (!hasFixedLength() && length > maxLength) {
            return Finding.one(Problem.TOO_LONG, maxLength, length);
        }
        return switch (this) {
            case PERSON_NAME -> PersonName.findings(value);
            case ID_NUMBER -> IdCardNumber.findings(value, clock);
            case USCC -> Uscc.findings(value);
            case REGION -> RegionCode.findings(value);
            case MOBILE -> MobileNumber.findings(value);
            case LANDLINE -> Landline.findings(value);
            case PHONE -> value.startsWith("1") ? MobileNumber.findings(value) : Landline.findings(value);
            case POSTCODE -> Postcode.findings(value);
            case EMAIL -> EmailAddress.findings(value);
            case HOST_NAME -> HostName.findings(value);
            case LATIN_TEXT -> Characters.findings(value, Characters::isPrintableAscii);
            case PKCS10 -> Pkcs10Text.findings(value);
            case ID_TYPE, DELIVERY, NOTICE, CONSENT ->
                choices().contains(value) ? Finding.none() : Finding.one(Problem.NOT_A_CHOICE);
            case TEXT, SUBJECT_TEXT, ADDRESS, DOCUMENT_NUMBER -> Characters.findings(value, Characters::isText);
        };
    }

    /** The value for lists: enough to recognise, not enough to use. */
    public String mask(String value) {
        return switch (this) {
            case PERSON_NAME -> Mask.name(value);
            case ID_NUMBER -> Mask.middle(value, 3, 4);
            case MOBILE, LANDLINE, PHONE -> Mask.middle(value, 3, 4);
            case EMAIL -> Mask.email(value);
            case ADDRESS -> Mask.middle(value, 6, 0);
            default -> value;
        };
    }

    /** These say "should be n, is m" themselves. */
    private boolean hasFixedLength() {
        return switch (this) {
            case ID_NUMBER, USCC, REGION, MOBILE, POSTCODE -> true;
            default -> false;
        };
    }
}
