package cn.cegn.ra.review.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.PersonalNumbers;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperLine;
import cn.cegn.ra.paper.entity.PaperWords;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReturnRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** 补正通知 on paper: everything that is to be put right, with its reason (S-D-01). Numbers of people in the reasons are masked. */
@ApplicationScoped
public class ReturnSheet {
    private static final String TEMPLATE = "correction-notice.peb";
    private static final String TEXTS = "cn.cegn.ra.review.paper";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final String CONDITION = "condition.";
    private static final Set<String> OF_THE_FORM = Set.of("form.complete", "form.accurate");

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    ReturnSheet() {
        this(null, null);
    }

    @Inject
    public ReturnSheet(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** One thing to put right. */
    public record Defect(String item, String reason, String advice) {}

    /** @param document that holds the {@link ReturnRecord} */
    public Printing print(CaseView subject, DossierEntry document) {
        ReturnRecord record = document.as(ReturnRecord.class);
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        String number = subject.key().number();
        words.headed(words.text("title"), number, press.square(press.portal() + "/progress?no=" + number))
                .with("facts", facts(subject, document, words))
                .with(
                        "defects",
                        record.defects().stream()
                                .map(answer -> defect(answer, words))
                                .toList())
                .with("remark", shown(record.remark()))
                .with("how", words.text("how.text", press.portal()));
        byte[] pdf = press.press(TEMPLATE, words.all());
        return new Printing.Done(words.text("file", number) + ".pdf", pdf, CanonicalJson.sha256(pdf));
    }

    private List<PaperLine> facts(CaseView subject, DossierEntry document, PaperWords words) {
        return Stream.of(
                        new PaperLine("form", subject.key().formNumber()),
                        new PaperLine(
                                "acceptance",
                                Optional.ofNullable(subject.key().acceptanceNumber())
                                        .orElse("")),
                        new PaperLine("unit", press.printable(subject.form().text(FormField.UNIT_NAME))),
                        new PaperLine(
                                "holder", press.printable(subject.parties().holderName())),
                        new PaperLine("by", press.printable(by(document, words))),
                        new PaperLine("at", day(document)),
                        new PaperLine("until", until(subject, document)))
                .map(line -> new PaperLine(words.text("fact." + line.label()), line.value()))
                .toList();
    }

    private static String by(DossierEntry document, PaperWords words) {
        return words.text("role." + document.author().role()) + " "
                + document.author().name();
    }

    private String day(DossierEntry document) {
        return document.recordedAt().atZone(clock.getZone()).toLocalDate().toString();
    }

    /** The return's own last day; where it has none, that of the state in which the case stands since. */
    private String until(CaseView subject, DossierEntry document) {
        return Optional.ofNullable(document.as(ReturnRecord.class).until())
                .or(() -> Optional.ofNullable(subject.progress().until())
                        .map(until -> until.atZone(clock.getZone()).toLocalDate()))
                .map(LocalDate::toString)
                .orElse("");
    }

    private Defect defect(ItemAnswer answer, PaperWords words) {
        return new Defect(item(answer.key(), words), shown(answer.reason()), shown(answer.advice()));
    }

    private String shown(String text) {
        return press.printable(PersonalNumbers.masked(text));
    }

    /** {@code field.MOBILE} and {@code material.APPLICANT_ID.valid} by their names, {@code condition.3} by its number. */
    private static String item(String key, PaperWords words) {
        if (key.startsWith(CONDITION)) {
            return words.text("item.condition", key.substring(CONDITION.length()));
        }
        ResourceBundle labels = PaperWords.bundle(FORM);
        String[] parts = key.split("\\.", -1);
        String plain = parts.length > 1 ? parts[0] + "." + parts[1] : key;
        if (!labels.containsKey(plain)) {
            return words.text(OF_THE_FORM.contains(key) ? "item." + key : "item.other");
        }
        return words.text("item." + parts[0] + (parts.length > 2 ? "." + parts[2] : ""), labels.getString(plain));
    }
}
