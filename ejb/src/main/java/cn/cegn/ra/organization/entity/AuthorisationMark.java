package cn.cegn.ra.organization.entity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code of a printed 授权书 says: which one, and which state of it. An address of the portal; no personal data.
 *
 * @param number 授权书编号
 * @param digest the first 16 hexadecimal digits of the letter's SHA-256
 */
public record AuthorisationMark(String number, String digest) {
    private static final int DIGITS = 16;
    private static final Pattern TEXT =
            Pattern.compile(".*/org/authorisation\\?no=([0-9A-Za-z%.*_+-]{1,600})&letter=([0-9a-f]{16})");

    public static AuthorisationMark of(AuthorisationLetter letter) {
        return new AuthorisationMark(letter.number(), letter.digest().substring(0, DIGITS));
    }

    /** Empty for the text of any other code. */
    public static Optional<AuthorisationMark> find(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            String number = URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
            return Optional.of(new AuthorisationMark(number, found.group(2)));
        } catch (IllegalArgumentException e) {
            // A stray per cent sign: it is none of ours.
            return Optional.empty();
        }
    }

    /** What is wrong with a scan that has this mark, if it is to be this letter. */
    public List<Lack> lacks(AuthorisationLetter letter) {
        if (!number.equals(letter.number())) {
            return List.of(Lack.of(Section.AUTHORISATION, "authorisation.document.ofAnother", number));
        }
        return equals(of(letter))
                ? List.of()
                : List.of(Lack.of(Section.AUTHORISATION, "authorisation.document.changed"));
    }

    /** @param portal address of the portal, without a slash at its end */
    public String text(String portal) {
        return portal + "/org/authorisation?no=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&letter="
                + digest;
    }
}
