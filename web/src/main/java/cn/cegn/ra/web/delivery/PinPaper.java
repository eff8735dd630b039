package cn.cegn.ra.web.delivery;

import cn.cegn.ra.web.kit.PdfAnswer;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Gives the letter of a PIN out as the one answer to the one request for it: nobody keeps it on the way. */
public final class PinPaper {
    private PinPaper() {}

    /** Ends the request with the letter. */
    public static void hand(byte[] pdf) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext context = faces.getExternalContext();
        context.responseReset();
        try {
            PdfAnswer.send((HttpServletResponse) context.getResponse(), "pin-letter.pdf", pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
