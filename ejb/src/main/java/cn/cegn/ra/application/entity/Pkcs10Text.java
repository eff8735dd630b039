package cn.cegn.ra.application.entity;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate request as text (RFC 7468). Only its wrapping is judged here; its signature is judged by the CA connector. */
final class Pkcs10Text {
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (NEW )?CERTIFICATE REQUEST-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END (NEW )?CERTIFICATE REQUEST-----");
    private static final byte SEQUENCE = 0x30;

    private Pkcs10Text() {}

    static List<Finding> findings(String text) {
        Matcher pem = PEM.matcher(text);
        return pem.matches() && isSequence(pem.group(2))
                ? Finding.none()
                : Finding.one(Problem.FORMAT_WRONG, "-----BEGIN CERTIFICATE REQUEST-----");
    }

    private static boolean isSequence(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return der.length > 2 && der[0] == SEQUENCE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
