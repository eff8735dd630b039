package cn.cegn.ra.web.forms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A question of a page's script, and its answer. */
public final class Asked {
    /** What the script sends with each question. */
    public static final String HEADER = "RA-Form";

    private Asked() {}

    /** Whether a script of ours asks: with this header a page of another site would need a leave that is never given. */
    public static boolean byOurPage(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    public static void answer(HttpServletResponse response, JsonObject content) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(content.toString());
    }

    /** The answer to whoever is not signed in and has to be. */
    public static JsonObject signedOut() {
        return Json.createObjectBuilder().add("result", "signedOut").build();
    }
}
