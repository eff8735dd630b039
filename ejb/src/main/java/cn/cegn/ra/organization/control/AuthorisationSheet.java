package cn.cegn.ra.organization.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.organization.entity.AuthorisationLetter;
import cn.cegn.ra.organization.entity.AuthorisationMark;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.ScannedDocument;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.boundary.PaperReader;
import cn.cegn.ra.paper.entity.PaperWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;

/** 授权书 on paper, and back from it: laid out to be signed and stamped, and known again on its scan. */
@ApplicationScoped
public class AuthorisationSheet {
    private static final String TEMPLATE = "authorisation.peb";
    private static final String TEXTS = "cn.cegn.ra.organization.paper";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final String ID_TYPE = "choice.ID_TYPE.";

    private final PaperPress press;
    private final PaperReader reader;
    private final Clock clock;

    /** For the container's proxy. */
    AuthorisationSheet() {
        this(null, null, null);
    }

    @Inject
    public AuthorisationSheet(PaperPress press, PaperReader reader, Clock clock) {
        this.press = press;
        this.reader = reader;
        this.clock = clock;
    }

    /** The paper as PDF, or the characters that can not be printed: what is stamped has to be whole. */
    public Printing print(AuthorisationLetter letter) {
        String said = letter.organization()
                + letter.number()
                + letter.authoriser()
                + letter.handler().name();
        List<String> unprintable = press.unprintable(said);
        if (!unprintable.isEmpty()) {
            return new Printing.Unprintable(unprintable);
        }
        String name = words(letter).text("file", letter.number());
        return new Printing.Done(
                name + ".pdf", press.press(TEMPLATE, words(letter).all()), letter.digest());
    }

    private PaperWords words(AuthorisationLetter letter) {
        ResourceBundle labels = PaperWords.bundle(FORM);
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        return words.headed(
                        words.text("title"),
                        letter.number(),
                        press.square(AuthorisationMark.of(letter).text(press.portal())))
                .with("letter", letter)
                .with("idType", labels.getString(ID_TYPE + letter.handler().idType()))
                .with("from", letter.period().from().toString())
                .with("to", letter.period().to().toString())
                .with(
                        "types",
                        letter.types().stream()
                                .map(type -> labels.getString(type.messageKey()))
                                .toList())
                .with("digest", PaperWords.grouped(letter.digest()));
    }

    /** What stands against a scan, if it is a print of ours: it has to be of this letter, as it is now. */
    public List<Lack> lacks(AuthorisationLetter letter, ScannedDocument scan) {
        return reader.find(scan.content(), AuthorisationMark::find)
                .map(mark -> mark.lacks(letter))
                .orElse(List.of());
    }
}
