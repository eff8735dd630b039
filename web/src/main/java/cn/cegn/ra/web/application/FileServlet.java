package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.paper.boundary.PaperReader;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands out an uploaded file at {@code /files/<id>}, and a page of a PDF as a picture at {@code /files/<id>/page/<n>}, to who may see its case. The browser may show PDF, PNG and JPEG: no script of ours or of
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

    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})/page/(\\d{1,4})");

    @EJB
    private transient Material material;

    @EJB
    private transient PaperReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher page = PAGE.matcher(path);
        Matcher file = FILE.matcher(path);
        if (page.matches()) {
            page(response, Long.parseLong(page.group(1)), Integer.parseInt(page.group(2)));
        } else if (file.matches()) {
            whole(response, Long.parseLong(file.group(1)));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The file itself, shown where the browser is trusted with it. */
    private void whole(HttpServletResponse response, long id) throws IOException {
        Optional<Material.FileContent> found = material.content(id);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StoredFile file = found.get().file();
        boolean shown = SHOWN.contains(file.contentType());
        response.setContentType(shown ? file.contentType() : "application/octet-stream");
        response.setHeader("Content-Disposition", disposition(shown, file.name()));
        response.setHeader("Content-Security-Policy", policy(file.contentType()));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        send(response, found.get().bytes());
    }

    /** A page of a PDF, drawn here: 404 too for one that can not be drawn. Opening a page is opening the file, and on record as that. */
    private void page(HttpServletResponse response, long id, int number) throws IOException {
        Optional<byte[]> image = material.content(id)
                .filter(found -> found.file().contentType().equals(PDF))
                .flatMap(found -> reader.page(found.bytes(), number));
        if (image.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setHeader("Content-Security-Policy", policy("image/png"));
        send(response, image.get());
    }

    private static void send(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
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
