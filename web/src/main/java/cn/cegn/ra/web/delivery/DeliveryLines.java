package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.DeliveryRow;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.delivery.entity.Carriage;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.StepPages;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.table.Column;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Says of each case at the delivery desk where it is and what is to be done now; the words are those of the step's button. */
@RequestScoped
public class DeliveryLines {
    @EJB
    private CaseDesk desk;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Clock clock;

    /** @param untilReceipt how long a parcel may be on its way unconfirmed */
    List<DeliveryLine> of(List<DeliveryRow> rows, Duration untilReceipt) {
        Instant now = clock.instant();
        return rows.stream().map(row -> line(row, now, untilReceipt)).toList();
    }

    private DeliveryLine line(DeliveryRow row, Instant now, Duration untilReceipt) {
        return new DeliveryLine(
                row,
                words.say("delivery.desk." + DeliveryDeskBacking.Desk.of(row.state())),
                row.sentAt() == null
                        ? null
                        : Duration.between(row.sentAt(), now).toDays(),
                row.isUnconfirmedSince(now.minus(untilReceipt)),
                holder(row),
                row.mine() ? acts(row) : List.of());
    }

    private String holder(DeliveryRow row) {
        if (row.isUnclaimed()) {
            return "";
        }
        return row.mine() ? words.say("work.me") : row.claimedBy();
    }

    private List<Option> acts(DeliveryRow row) {
        return next(row).stream()
                .map(step -> new Option(StepPages.href(step, row.id()), words.say("step." + step)))
                .toList();
    }

    /** What leads on; what leads away stands on the case's page, but for a parcel that did not come. */
    private List<Step> next(DeliveryRow row) {
        return switch (row.state()) {
            case MAKING_RECORDED -> List.of(Step.PACK);
            case PACKED -> List.of(isSent(row) ? Step.DISPATCH : Step.HAND_OVER);
            case DISPATCHED -> List.of(Step.NOTIFY);
            case NOTIFIED, HANDED_OVER -> List.of(Step.CONFIRM_RECEIPT, Step.REPORT_NOT_DELIVERED);
            case DELIVERY_FAILED -> List.of(Step.FOUND_AGAIN, Step.REMAKE);
            case RECEIPT_CONFIRMED -> List.of(Step.SIGN_OFF_DELIVERY);
            default -> List.of();
        };
    }

    /** The form says how it goes to the customer. */
    private boolean isSent(DeliveryRow row) {
        return Carriage.isAskedFor(desk.get(row.id()).form().text(FormField.DELIVERY));
    }

    List<Column<DeliveryLine>> columns() {
        return List.of(
                column("number", line -> line.row().number()),
                column("who", line -> line.row().holder())
                        .with(
                                words.say("work.col.organization"),
                                line -> line.row().organization()),
                column("what", line -> words.say("type." + line.row().type()))
                        .with(
                                words.say("work.filter.medium"),
                                line -> words.say("medium." + line.row().medium())),
                column("desk", DeliveryLine::desk)
                        .by(Comparator.comparing(line -> line.row().state())),
                column("due", line -> times.full(line.row().until()))
                        .by(Comparator.comparing(
                                line -> line.row().until(), Comparator.nullsLast(Comparator.naturalOrder()))),
                column("sent", line -> times.full(line.row().sentAt()))
                        .by(Comparator.comparing(
                                line -> line.row().sentAt(), Comparator.nullsLast(Comparator.naturalOrder()))),
                column("holder", DeliveryLine::holder),
                Column.acts(words.say("delivery.col.act")));
    }

    private Column<DeliveryLine> column(String key, Function<DeliveryLine, String> text) {
        return Column.of(key, words.say("delivery.col." + key), text);
    }
}
