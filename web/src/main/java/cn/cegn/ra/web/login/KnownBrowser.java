package cn.cegn.ra.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The cookie by which a browser is known in which an account was logged in to; one for each account, none of which says which. */
final class KnownBrowser {
    private static final String NAME = "ra-known-";
    private static final int NAME_BYTES = 8;
    private static final Duration LIFE = Duration.ofDays(180);

    private KnownBrowser() {}

    /** Null if there is none. */
    static String markOf(HttpServletRequest request, String account) {
        String name = name(account == null ? "" : account);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String account, String mark) {
        Cookie cookie = new Cookie(name(account), mark);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) LIFE.toSeconds());
        response.addCookie(cookie);
    }

    private static String name(String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(account.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return NAME + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
