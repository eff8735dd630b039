package cn.cegn.ra.paper.boundary;

import cn.cegn.ra.paper.control.CodeReading;
import cn.cegn.ra.paper.control.PageImage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Finds the code of a paper of ours on its scan, and shows pages of PDFs that people upload. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaperReader {
    @Inject
    private Clock clock;

    /**
     * What the QR code on a PDF, PNG or JPEG says; a PDF's first two pages count. A scan on which none is found says nothing: people look
     * at it then.
     *
     * @param meaning of a code's text; empty for codes that are none of the kind that is looked for
     */
    public <T> Optional<T> find(byte[] scan, Function<String, Optional<T>> meaning) {
        return CodeReading.squares(scan)
                .flatMap(text -> meaning.apply(text).stream())
                .findFirst();
    }

    /**
     * A page of an uploaded PDF as PNG, so that nothing of the file itself has to run in a browser.
     *
     * @param page the first is 1
     * @return empty if there is no such page, or it is made so that drawing it does not end
     */
    public Optional<byte[]> page(byte[] pdf, int page) {
        return PageImage.png(pdf, page, clock);
    }
}
