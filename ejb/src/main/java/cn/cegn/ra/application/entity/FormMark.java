package cn.cegn.ra.application.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code of a printed form says: which case, and which state of its form. An address of the portal, so that a telephone shows the
 * progress; no personal data (S2.2-3).
 *
 * @param formNumber 申请表编号
 * @param digest the first 16 hexadecimal digits of the form's SHA-256
 */
public record FormMark(String formNumber, String digest) {
    private static final int DIGITS = 16;
    private static final Pattern TEXT = Pattern.compile(".*/progress\\?no=([0-9A-Z-]{1,40})&form=([0-9a-f]{16})");

    public static FormMark of(CaseView subject) {
        return new FormMark(subject.key().formNumber(), subject.formDigest().substring(0, DIGITS));
    }

    /** Empty for the text of any other code. */
    public static Optional<FormMark> find(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches() ? Optional.of(new FormMark(found.group(1), found.group(2))) : Optional.empty();
    }

    /** What is wrong with a scan that has this mark, if it is to be this case's form as it stands. */
    public List<Finding> findings(CaseView subject) {
        if (!formNumber.equals(subject.key().formNumber())) {
            return Finding.one(Problem.FORM_OF_ANOTHER, formNumber);
        }
        return equals(of(subject)) ? Finding.none() : Finding.one(Problem.FORM_CHANGED);
    }

    /** @param publicUrl of the portal, without a slash at its end */
    public String text(String publicUrl) {
        return publicUrl + "/progress?no=" + formNumber + "&form=" + digest;
    }
}
