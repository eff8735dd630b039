package cn.cegn.ra.organization.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.OpenCase;
import cn.cegn.ra.organization.entity.HandoverContent;
import cn.cegn.ra.organization.entity.HandoverView;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** 交接单: what one handler hands over to another, to be signed by both and by the approver. */
@ApplicationScoped
public class HandoverSheet {
    private static final String TEMPLATE = "handover.peb";
    private static final String TEXTS = "cn.cegn.ra.organization.handover";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    HandoverSheet() {
        this(null, null);
    }

    @Inject
    public HandoverSheet(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** The paper; names with characters that no font has are printed with 〓, for it is a receipt. */
    public Printing.Done print(OrganizationCard unit, HandoverView handover, HandoverContent content) {
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        String number = words.text("number.of", String.valueOf(handover.id()));
        words.headed(words.text("title"), number, press.square(press.portal() + "/org/handover"))
                .with("unit", press.printable(unit.name()))
                .with("giver", press.printable(handover.giver().name()))
                .with("taker", press.printable(handover.taker().name()))
                .with("approver", press.printable(handover.approver()))
                .with("proposed", time(handover.course().proposedAt()))
                .with("confirmed", confirmed(handover, words))
                .with(
                        "sums",
                        words.text(
                                "sums",
                                String.valueOf(content.cases().size()),
                                String.valueOf(content.keys()),
                                String.valueOf(content.notices())))
                .with("cases", lines(content, words));
        byte[] pdf = press.press(TEMPLATE, words.all());
        return new Printing.Done(number + ".pdf", pdf, CanonicalJson.sha256(pdf));
    }

    private String confirmed(HandoverView handover, PaperWords words) {
        return handover.course().status() == HandoverView.Status.CONFIRMED
                ? time(handover.course().endedAt())
                : words.text("confirmed.not");
    }

    private static List<Map<String, String>> lines(HandoverContent content, PaperWords words) {
        ResourceBundle labels = PaperWords.bundle(FORM);
        return content.cases().stream()
                .map(each -> Map.of(
                        "number", each.number(),
                        "type", labels.getString(each.type().messageKey()),
                        "stage", words.text("stage", each.state().stage().section()),
                        "key", words.text(each.keyUnderWay() ? "yes" : "no"),
                        "notices", notices(each)))
                .toList();
    }

    private static String notices(OpenCase each) {
        return String.valueOf(each.notices());
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
