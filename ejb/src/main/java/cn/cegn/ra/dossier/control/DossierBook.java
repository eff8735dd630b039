package cn.cegn.ra.dossier.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.dossier.entity.BookPart;
import cn.cegn.ra.dossier.entity.BookSource;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperLine;
import cn.cegn.ra.paper.entity.PaperWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Binds the dossier of a case into one PDF: cover, contents with bookmarks, and its parts. */
@ApplicationScoped
public class DossierBook {
    private static final String TEMPLATE = "dossier.peb";
    private static final String TEXTS = "cn.cegn.ra.dossier.paper";

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    DossierBook() {
        this(null, null);
    }

    @Inject
    public DossierBook(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** @param portal Chinese texts of the portal, where documents have their titles and labels */
    public Printing print(BookSource source, ResourceBundle portal) {
        CaseView subject = source.subject();
        String number = subject.key().number();
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        BookText text = new BookText(source, portal, words, clock.getZone());
        List<BookPart> parts = text.parts().stream().map(this::printable).toList();
        words.headed(words.text("title"), number, press.square(press.portal() + "/progress?no=" + number))
                .with("facts", facts(source, portal, words, text))
                .with("parts", parts)
                .with("digest", PaperWords.grouped(subject.formDigest()));
        byte[] pdf = press.press(TEMPLATE, words.all());
        return new Printing.Done(words.text("file", number) + ".pdf", pdf, CanonicalJson.sha256(pdf));
    }

    private List<PaperLine> facts(BookSource source, ResourceBundle portal, PaperWords words, BookText text) {
        CaseView subject = source.subject();
        return Stream.of(
                        new PaperLine("form", subject.key().formNumber()),
                        new PaperLine("state", portal.getString("state." + subject.state())),
                        new PaperLine(
                                "holder", press.printable(subject.parties().holderName())),
                        new PaperLine("unit", press.printable(subject.form().text(FormField.UNIT_NAME))),
                        new PaperLine("type", portal.getString("type." + subject.type())),
                        new PaperLine("medium", portal.getString("medium." + subject.medium())),
                        new PaperLine("mode", portal.getString("mode." + subject.mode())),
                        new PaperLine("opened", text.minute(subject.progress().openedAt())),
                        new PaperLine("files", String.valueOf(source.files().size())),
                        new PaperLine(
                                "documents", String.valueOf(source.documents().size())))
                .map(line -> new PaperLine(words.text("fact." + line.label()), line.value()))
                .toList();
    }

    /** The book must not wait for a font: what can not be printed is marked. */
    private BookPart printable(BookPart part) {
        boolean whole = press.unprintable(part.toString()).isEmpty();
        return whole
                ? part
                : new BookPart(
                        part.anchor(),
                        press.printable(part.title()),
                        part.sheets().stream().map(this::printable).toList());
    }

    private BookPart.Sheet printable(BookPart.Sheet sheet) {
        return new BookPart.Sheet(
                sheet.anchor(),
                press.printable(sheet.title()),
                press.printable(sheet.by()),
                sheet.digest(),
                sheet.damaged(),
                sheet.rows().stream()
                        .map(row -> new BookPart.Row(
                                press.printable(row.label()), press.printable(row.value()), row.depth(), row.heading()))
                        .toList());
    }
}
