package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.OpenCase;
import cn.cegn.ra.organization.boundary.HandoverDesk;
import cn.cegn.ra.organization.entity.HandoverContent;
import cn.cegn.ra.organization.entity.HandoverView;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The page {@code /org/handover}: an approver has work pass from one handler to another, who confirms it there. */
@Named("handover")
@RequestScoped
public class HandoverBacking {
    private static final String PATH = "/org/handover";

    @EJB
    private HandoverDesk desk;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    private List<HandoverView> all;
    private HandoverContent content;
    private String giver;
    private String taker;

    /** Refuses who is neither approver nor handler of an organisation, before anything is shown. */
    public void require() {
        getAll();
    }

    public List<HandoverView> getAll() {
        if (all == null) {
            all = desk.all();
        }
        return all;
    }

    /** The one that waits for its confirmation; null for none. */
    public HandoverView getOpen() {
        return getAll().stream().filter(HandoverView::isOpen).findFirst().orElse(null);
    }

    public boolean isMine() {
        return Optional.ofNullable(getOpen()).filter(desk::isMine).isPresent();
    }

    public HandoverContent getContent() {
        if (content == null) {
            content = desk.content();
        }
        return content;
    }

    public String type(OpenCase each) {
        return words.form(each.type().messageKey());
    }

    public String state(OpenCase each) {
        return words.say("state." + each.state());
    }

    public List<SelectItem> getHandlers() {
        return desk.handlers().stream()
                .map(each -> new SelectItem(each.person(), each.identity().name()))
                .toList();
    }

    public String propose() {
        return report.of(() -> desk.propose(giver, taker), "handover.proposed", PATH);
    }

    public String takeBack() {
        return report.of(() -> desk.takeBack(getOpen().id()), "handover.takenBack", PATH);
    }

    public String confirm() {
        return report.of(() -> desk.confirm(getOpen().id()), "handover.confirmed", PATH);
    }

    public String getGiver() {
        return giver;
    }

    public void setGiver(String giver) {
        this.giver = giver;
    }

    public String getTaker() {
        return taker;
    }

    public void setTaker(String taker) {
        this.taker = taker;
    }
}
