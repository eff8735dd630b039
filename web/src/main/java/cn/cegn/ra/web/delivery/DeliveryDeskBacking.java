package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.boundary.WorkList;
import cn.cegn.ra.application.entity.DeliveryRow;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The page {@code /delivery}: everything from packing to the receipt, desk by desk, each case with its next act (S2.7-1 … S2.7-5). */
@Named("delivery")
@RequestScoped
public class DeliveryDeskBacking implements TableSource {
    @EJB
    private WorkList list;

    @EJB
    private Limits limits;

    @Inject
    private ListRequest request;

    @Inject
    private DeliveryLines lines;

    @Inject
    private Words words;

    private List<DeliveryLine> all;

    /** Where on the way a case is. */
    enum Desk {
        PACK,
        SEND,
        NOTIFY,
        RECEIPT,
        FAILED,
        SIGN;

        static Desk of(State state) {
            return switch (state) {
                case MAKING_RECORDED -> PACK;
                case PACKED -> SEND;
                case DISPATCHED -> NOTIFY;
                case DELIVERY_FAILED -> FAILED;
                case RECEIPT_CONFIRMED -> SIGN;
                default -> RECEIPT;
            };
        }
    }

    /** A desk with what lies on it. */
    public record Group(String id, String title, List<DeliveryLine> lines) {}

    /** The desks on which something lies that the address asks for, in the order of the process. */
    public List<Group> getGroups() {
        List<DeliveryLine> wanted = getTable().rows(all(), request.getText());
        return Arrays.stream(Desk.values())
                .map(desk -> new Group(
                        "desk-" + desk,
                        words.say("delivery.desk." + desk),
                        wanted.stream()
                                .filter(line -> Desk.of(line.row().state()) == desk)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private List<DeliveryLine> all() {
        if (all == null) {
            List<DeliveryRow> rows = list.delivering();
            all = lines.of(rows, limits.time(OfficeLimit.RECEIPT));
        }
        return all;
    }

    public boolean isBare() {
        return all().isEmpty();
    }

    /** How many were sent long ago and nobody has confirmed. */
    public long getOverdue() {
        return all().stream().filter(DeliveryLine::overdue).count();
    }

    public long getReceiptDays() {
        return limits.time(OfficeLimit.RECEIPT).toDays();
    }

    public Table<DeliveryLine> getTable() {
        return request.table(listPath(), lines.columns());
    }

    @Override
    public String listPath() {
        return "/delivery";
    }

    @Override
    public Exported exported() {
        return getTable().export("delivery", getTable().rows(all(), request.getText()).stream());
    }
}
