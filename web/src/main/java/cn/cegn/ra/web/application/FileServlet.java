package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out an uploaded file at {@code /files/<id>} to who may see its case. The browser may show PDF, PNG and JPEG: no script of ours or of
 * the file runs in it and nothing is fetched from it. All but PDF stand in a sandbox, too; in that, older browsers show no PDF at all.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(PDF, "image/png", "image/jpeg");
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    @EJB
    private transient Material material;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Material.FileContent> found =
                path.matches("/\\d{1,18}") ? material.content(Long.parseLong(path.substring(1))) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StoredFile file = found.get().file();
        boolean shown = SHOWN.contains(file.contentType());
        response.setContentType(shown ? file.contentType() : "application/octet-stream");
        response.setHeader("Content-Disposition", disposition(shown, file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", policy(file.contentType()));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(found.get().bytes().length);
        response.getOutputStream().write(found.get().bytes());
    }

    /** What the browser may do with a file of this type. Its own PDF viewer counts as a plug-in in older browsers. */
    static String policy(String contentType) {
        return contentType.equals(PDF) ? POLICY + "; object-src 'self'" : "sandbox; " + POLICY;
    }

    /** RFC 6266; the name in UTF-8. */
    static String disposition(boolean shown, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
    }
}
