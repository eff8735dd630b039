package cn.cegn.ra.web.admin;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.notification.boundary.Addressees;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.outbox.entity.OutboxCount;
import cn.cegn.ra.outbox.entity.OutboxRow;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The page {@code /admin/outbox}: effects that wait or were given up, all or of one kind ({@code ?effect=}). A plain form sends {@code again=<message id>}, or
 * {@code all=<effect>}, to the page's own address.
 */
@Named("outbox")
@RequestScoped
public class OutboxBacking {
    /** More than this is no list to read, but a fault to look for. */
    private static final int MOST_ROWS = 200;

    @EJB
    private Outbox outbox;

    @EJB
    private Addressees addressees;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<OutboxRow> rows;
    private List<OutboxCount> counts;

    /** The kinds of which something is unfinished, with how many. */
    public List<OutboxCount> getCounts() {
        if (counts == null) {
            counts = outbox.counts();
        }
        return counts;
    }

    /** The kind that the address names; null for all. */
    public Effect getEffect() {
        return effect(request.getParameter("effect"));
    }

    private static Effect effect(String name) {
        return Arrays.stream(Effect.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Given up by the broker; somebody has to look. */
    public List<OutboxRow> getDead() {
        return rows().stream().filter(row -> row.deadAt() != null).toList();
    }

    /** Still on their way; nothing has to be done. */
    public List<OutboxRow> getWaiting() {
        return rows().stream().filter(row -> row.deadAt() == null).toList();
    }

    private List<OutboxRow> rows() {
        if (rows == null) {
            rows = outbox.unfinished(getEffect(), MOST_ROWS);
        }
        return rows;
    }

    public long getDeadCount() {
        return getCounts().stream()
                .filter(each -> getEffect() == null || each.effect() == getEffect())
                .mapToLong(OutboxCount::dead)
                .sum();
    }

    public long getWaitingCount() {
        return getCounts().stream()
                .filter(each -> getEffect() == null || each.effect() == getEffect())
                .mapToLong(OutboxCount::waiting)
                .sum();
    }

    public String effect(OutboxRow row) {
        return label(row.effect());
    }

    public String label(Effect effect) {
        return words.orElse("effect." + effect, effect.name());
    }

    /** What is likely to be wrong, and where to look: the broker itself knows no more than that it gave up. */
    public String why(OutboxRow row) {
        return words.say("outbox.why." + kind(row.effect()));
    }

    private static String kind(Effect effect) {
        String name = effect.name();
        if (name.startsWith("TELL_") || name.startsWith("SEND_")) {
            return "mail";
        }
        boolean atStation = name.endsWith("_KEY") || name.equals("WRITE_CERTIFICATE");
        return atStation ? "station" : "ca";
    }

    /** To whom a mail would go, masked; empty for what is no mail. */
    public String addressees(OutboxRow row) {
        return String.join(", ", addressees.of(row.effect(), row.application()));
    }

    public boolean isAsked() {
        return "POST".equals(request.getMethod())
                && (request.getParameter("again") != null || request.getParameter("all") != null);
    }

    /** Has a message, or all of a kind, sent again and shows the list, by GET. */
    public void sendAgain() throws IOException {
        Effect all = effect(request.getParameter("all"));
        String said;
        if (all == null) {
            outbox.sendAgain(request.getParameter("again"));
            said = words.say("outbox.again.done");
        } else {
            said = words.say("outbox.all.done", outbox.sendAllAgain(all), label(all));
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, said, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext()
                .redirect(request.getContextPath() + "/admin/outbox"
                        + (getEffect() == null ? "" : "?effect=" + getEffect()));
    }
}
