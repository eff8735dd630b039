package cn.cegn.ra.paper.boundary;

import cn.cegn.ra.paper.control.CodeImage;
import cn.cegn.ra.paper.control.PdfMaker;
import cn.cegn.ra.paper.control.Turns;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Map;

/** Makes papers out of templates. Nothing is stored; what a paper says is gone when its bytes are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaperPress {
    /** Safe for many threads; its templates are read once. */
    private static final PdfMaker MAKER = new PdfMaker();

    /** Each reads fonts of some tens of megabytes: a few people who print at once must not use up the server's memory. */
    private static final Turns TURNS = new Turns(2);

    private static final String PORTAL = "RA_PUBLIC_URL";
    private static final String USUAL_PORTAL = "http://localhost:8080";

    /** The address of the portal as codes on papers have it, without a slash at its end. */
    public String portal() {
        return Surroundings.setting(PORTAL).orElse(USUAL_PORTAL);
    }

    /**
     * The characters of a text that can not be printed on this machine, each once; they are in no font that is installed. A paper must
     * not be pressed with them: it would be without them.
     */
    public List<String> unprintable(String text) {
        return MAKER.missing(text);
    }

    /**
     * A text that can be printed: in the place of each character that can not stands 〓, which printers have always set for a type they
     * do not have. For papers that must not wait for a font.
     */
    public String printable(String text) {
        String printable = text;
        for (String character : unprintable(text)) {
            printable = printable.replace(character, "〓");
        }
        return printable;
    }

    /** A bar code (Code 128) as a picture for a template, with its quiet zone. */
    public String bars(String text) {
        return CodeImage.bars(text);
    }

    /** A QR code as a picture for a template, with its quiet zone; a quarter of it may be soiled. */
    public String square(String text) {
        return CodeImage.square(text);
    }

    /**
     * A paper as PDF.
     *
     * @param template below {@code paper/}, with its ending; a complete page of HTML with a language and a title
     * @param words what the template may name; a name that is not there is an error
     * @throws IllegalStateException if it was not made; it has no cause, which could quote the paper
     */
    public byte[] press(String template, Map<String, Object> words) {
        return TURNS.take(() -> MAKER.pdf(template, words));
    }
}
