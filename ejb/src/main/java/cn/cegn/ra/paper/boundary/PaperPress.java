package cn.cegn.ra.paper.boundary;

import cn.cegn.ra.paper.control.PdfMaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes papers out of templates. Nothing is stored; what a paper says is gone when its bytes are. */
@ApplicationScoped
public class PaperPress {
    private final PdfMaker maker = new PdfMaker();

    /**
     * The characters of a text that can not be printed on this machine, each once; they are in no font that is installed. A paper must
     * not be pressed with them: it would be without them.
     */
    public List<String> unprintable(String text) {
        return maker.missing(text);
    }

    /**
     * A paper as PDF.
     *
     * @param template below {@code paper/}, with its ending; a complete page of HTML with a language and a title
     * @param words what the template may name; a name that is not there is an error
     */
    public byte[] press(String template, Map<String, Object> words) {
        return maker.pdf(template, words);
    }
}
