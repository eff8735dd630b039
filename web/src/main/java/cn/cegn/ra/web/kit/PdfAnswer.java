package cn.cegn.ra.web.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a paper that was made for this one answer: shown by the browser, kept by nobody on the way, in no frame. */
public final class PdfAnswer {
    private static final String POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private PdfAnswer() {}

    /** @param name of the file, with its ending; any characters (RFC 6266) */
    public static void send(HttpServletResponse response, String name, byte[] pdf) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "inline; filename*=UTF-8''" + encoded(name));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getOutputStream().write(pdf);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
