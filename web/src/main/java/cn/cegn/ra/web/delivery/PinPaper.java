package cn.cegn.ra.web.delivery;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Gives the letter of a PIN out as the one answer to the one request for it: nobody keeps it on the way. */
public final class PinPaper {
    private static final String POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private PinPaper() {}

    /** Ends the request with the letter. */
    public static void hand(byte[] pdf) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext context = faces.getExternalContext();
        context.responseReset();
        context.setResponseContentType("application/pdf");
        context.setResponseContentLength(pdf.length);
        context.setResponseHeader("Content-Disposition", "inline; filename=\"pin-letter.pdf\"");
        context.setResponseHeader("Cache-Control", "no-store");
        context.setResponseHeader("X-Content-Type-Options", "nosniff");
        context.setResponseHeader("Content-Security-Policy", POLICY);
        try {
            context.getResponseOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
