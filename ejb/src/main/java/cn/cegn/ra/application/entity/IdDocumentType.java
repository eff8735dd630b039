package cn.cegn.ra.application.entity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identity documents that we accept, with their codes of GA/T 2000.156 (codes from practice; the standard itself was not at hand). */
public enum IdDocumentType {
    /** 居民身份证 */
    RESIDENT_ID_CARD("111"),
    /** 军官证 */
    OFFICER_CARD("114"),
    /** 普通护照 */
    PASSPORT("414"),
    /** 港澳居民来往内地通行证 */
    HK_MACAO_PERMIT("516"),
    /** 外国人永久居留身份证 */
    PERMANENT_RESIDENCE("553");

    private static final Pattern PASSPORT_SHAPE = Pattern.compile("[A-Z0-9]{5,18}");
    private static final Pattern PERMIT_SHAPE = Pattern.compile("[HM]\\d{8}(\\d{2})?");
    private static final Pattern OLD_RESIDENCE_SHAPE = Pattern.compile("[A-Z]{3}\\d{12}");

    private final String code;

    IdDocumentType(String code) {
        this.code = code;
    }

    /** For export to government services. */
    public String code() {
        return code;
    }

    static Optional<IdDocumentType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** What is wrong with a number of this kind of document. */
    public List<Finding> findings(String number, Clock clock) {
        return switch (this) {
            case RESIDENT_ID_CARD -> IdCardNumber.findings(number, clock);
            case OFFICER_CARD -> officerCard(number);
            case PASSPORT -> shaped(number, PASSPORT_SHAPE, "E00000000");
            case HK_MACAO_PERMIT -> shaped(number, PERMIT_SHAPE, "H00000000");
            case PERMANENT_RESIDENCE -> permanentResidence(number);
        };
    }

    /** Such as 军字第0000000号; no public rule beyond its length. */
    private static List<Finding> officerCard(String number) {
        int length = Characters.length(number);
        int most = FieldFormat.ID_NUMBER.maxLength();
        return length > most
                ? Finding.one(Problem.TOO_LONG, most, length)
                : Characters.findings(
                        number, point -> Characters.isHan(point) || Character.isLetterOrDigit(point) || point == '-');
    }

    /** The 2023 edition has 18 digits that begin with 9 and end like a resident's number; older cards have three letters. */
    private static List<Finding> permanentResidence(String number) {
        if (OLD_RESIDENCE_SHAPE.matcher(number).matches()) {
            return Finding.none();
        }
        return number.startsWith("9") && IdCardNumber.isWellFormed(number)
                ? IdCardNumber.checkCharacterFindings(number)
                : Finding.one(Problem.FORMAT_WRONG, "911000000000000000");
    }

    private static List<Finding> shaped(String number, Pattern shape, String example) {
        return shape.matcher(number).matches() ? Finding.none() : Finding.one(Problem.FORMAT_WRONG, example);
    }
}
