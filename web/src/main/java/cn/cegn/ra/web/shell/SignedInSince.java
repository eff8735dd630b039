package cn.cegn.ra.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/** Since when, and how, a session's person is signed in. */
public final class SignedInSince {
    private static final String WHEN = "ra.signedInSince";
    private static final String STRONG = "ra.signedInStrong";

    private SignedInSince() {}

    /** @param strong whether by a second factor */
    public static void begin(HttpSession session, Instant now, boolean strong) {
        session.setAttribute(WHEN, now);
        session.setAttribute(STRONG, strong);
    }

    static Instant of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Instant.EPOCH;
        }
        return session.getAttribute(WHEN) instanceof Instant since
                ? since
                : Instant.ofEpochMilli(session.getCreationTime());
    }

    /** Whether the person showed a second factor. */
    public static boolean isStrong(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(STRONG));
    }
}
