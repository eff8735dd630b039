package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperLine;
import cn.cegn.ra.paper.entity.PaperWords;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** 受理回执 on paper: what was received under which number, how long it takes, and how to ask (S2.5-1). */
@ApplicationScoped
public class AcceptanceSheet {
    private static final String TEMPLATE = "acceptance-receipt.peb";
    private static final String TEXTS = "cn.cegn.ra.registration.paper";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    AcceptanceSheet() {
        this(null, null);
    }

    @Inject
    public AcceptanceSheet(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** An item that was handed in. */
    public record Item(String name, String kind, int count, List<String> digests) {}

    /**
     * The receipt as PDF. It must not wait for a font: what can not be printed is marked.
     *
     * @param document that holds the {@link AcceptanceEntry}
     * @param limits working days of each stage at the RA
     */
    public Printing print(CaseView subject, DossierEntry document, Map<Stage, Integer> limits) {
        AcceptanceEntry entry = document.as(AcceptanceEntry.class);
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        ResourceBundle labels = PaperWords.bundle(FORM);
        words.headed(
                        words.text("title"),
                        entry.number(),
                        press.square(press.portal() + "/progress?no=" + entry.number()))
                .with("facts", facts(subject, document, words, labels))
                .with(
                        "items",
                        entry.items().stream().map(item -> item(item, labels)).toList())
                .with("limits", limits(limits, words))
                .with("ask", words.text("ask.text", entry.number(), press.portal() + "/progress"))
                .with("content", PaperWords.grouped(entry.contentDigest()));
        byte[] pdf = press.press(TEMPLATE, words.all());
        return new Printing.Done(words.text("file", entry.number()) + ".pdf", pdf, CanonicalJson.sha256(pdf));
    }

    private List<PaperLine> facts(CaseView subject, DossierEntry document, PaperWords words, ResourceBundle labels) {
        AcceptanceEntry entry = document.as(AcceptanceEntry.class);
        return Stream.of(
                        new PaperLine("form", subject.key().formNumber()),
                        new PaperLine("round", words.text("fact.round.text", String.valueOf(entry.round()))),
                        new PaperLine("unit", press.printable(subject.form().text(FormField.UNIT_NAME))),
                        new PaperLine(
                                "holder", press.printable(subject.parties().holderName())),
                        new PaperLine("type", labels.getString(subject.type().messageKey())),
                        new PaperLine("medium", words.text("medium." + subject.medium())),
                        new PaperLine("received", minute(entry.receivedAt())),
                        new PaperLine("channel", words.text("channel." + entry.channel())),
                        new PaperLine(
                                "registrar", press.printable(document.author().name())),
                        new PaperLine("registered", minute(document.recordedAt())))
                .map(line -> new PaperLine(words.text("fact." + line.label()), line.value()))
                .toList();
    }

    private static Item item(AcceptanceEntry.Item item, ResourceBundle labels) {
        return new Item(
                labels.getString("material." + item.item()),
                labels.getString("kind." + item.kind()),
                item.count(),
                item.digests().stream().map(PaperWords::grouped).toList());
    }

    private static List<PaperLine> limits(Map<Stage, Integer> limits, PaperWords words) {
        return limits.entrySet().stream()
                .map(limit -> new PaperLine(
                        words.text("limit." + limit.getKey()),
                        words.text("limit.days", String.valueOf(limit.getValue()))))
                .toList();
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }
}
