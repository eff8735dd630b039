package cn.cegn.ra.web.admin;

import cn.cegn.ra.outbox.boundary.Outbox;
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
import java.util.List;

/** The page {@code /admin/outbox}: effects that wait or were given up. A plain form sends {@code again=<message id>} to the page's own address. */
@Named("outbox")
@RequestScoped
public class OutboxBacking {
    /** More than this is no list to read, but a fault to look for. */
    private static final int MOST_ROWS = 200;

    @EJB
    private Outbox outbox;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<OutboxRow> rows;

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
            rows = outbox.unfinished(MOST_ROWS);
        }
        return rows;
    }

    public String effect(OutboxRow row) {
        return words.orElse("effect." + row.effect(), row.effect().name());
    }

    public boolean isAsked() {
        return "POST".equals(request.getMethod()) && request.getParameter("again") != null;
    }

    /** Has a message sent again and shows the list, by GET. */
    public void sendAgain() throws IOException {
        outbox.sendAgain(request.getParameter("again"));
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say("outbox.again.done"), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext().redirect(request.getContextPath() + "/admin/outbox");
    }
}
