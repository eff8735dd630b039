package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.boundary.SealedExport;
import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Export;
import cn.cegn.ra.audit.chain.Verify;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The whole sealed trail as a ZIP file, streamed, with the command that verifies it and the way with standard tools. web.xml lets only auditors in. */
@WebServlet("/audit/sealed")
public class SealedExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String COMMAND = "ra-audit-verify.jar";
    private static final String SCRIPT = "verify.sh";

    @EJB
    transient SealedExport export;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SealedExport.Begun begun = export.begin(request.getRemoteUser());
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-sealed.zip\"");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            begin(zip, Export.EVENTS);
            export.eachLink(begun, link -> write(zip, Export.line(link)));
            begin(zip, Export.CHECKPOINTS);
            export.eachCheckpoint(begun, checkpoint -> write(zip, Export.block(checkpoint)));
            begin(zip, Export.KEYS);
            for (X509Certificate each : export.certificates()) {
                write(zip, pem(each));
            }
            begin(zip, Export.ANCHORS);
            write(zip, begun.anchors().stream().map(Anchor::line).collect(Collectors.joining("\n", "", "\n")));
            begin(zip, "README.txt");
            write(zip, words.say("seal.readme"));
            begin(zip, SCRIPT);
            copy(Verify.class.getResourceAsStream(SCRIPT), zip);
            begin(zip, COMMAND);
            copy(getServletContext().getResourceAsStream("/WEB-INF/tools/" + COMMAND), zip);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void copy(InputStream from, ZipOutputStream zip) throws IOException {
        try (from) {
            from.transferTo(zip);
        }
    }

    private static void write(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of a sealing key without its bytes", e);
        }
    }
}
