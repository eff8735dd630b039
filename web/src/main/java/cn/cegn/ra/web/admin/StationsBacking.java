package cn.cegn.ra.web.admin;

import cn.cegn.ra.provisioning.boundary.StationDesk;
import cn.cegn.ra.provisioning.boundary.Stations;
import cn.cegn.ra.provisioning.entity.StationView;
import cn.cegn.ra.token.enrolment.StationCode;
import cn.cegn.ra.token.enrolment.StationStanding.State;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The page {@code /admin/stations}: which stations there are, who is let in, and the one-time code of a new one, shown once. */
@Named
@RequestScoped
public class StationsBacking {
    private static final String AGAIN = "/admin/stations?faces-redirect=true";

    @EJB
    private Stations stations;

    @EJB
    private StationDesk desk;

    @Inject
    private Words words;

    private List<StationView> all;
    private String name;

    public List<StationView> getAll() {
        if (all == null) {
            all = stations.all();
        }
        return all;
    }

    public boolean isAnyAway() {
        return getAll().stream().anyMatch(station -> station.state() == State.ENABLED && !station.atWork());
    }

    /** The kind of tag for a station's state. */
    public String kind(StationView station) {
        return switch (station.state()) {
            case ENABLED -> station.atWork() ? "ok" : "wait";
            case WAITING -> "act";
            case INVITED -> "wait";
            case DISABLED -> "na";
        };
    }

    public String invite() {
        return inviteAgain(name == null ? "" : name.strip());
    }

    /** The code is in the next page only: the flash forgets it then, and nobody else has it. */
    public String inviteAgain(String id) {
        Optional<StationCode> code = desk.invite(id);
        if (code.isEmpty()) {
            say(FacesMessage.SEVERITY_WARN, "stations.badName");
            return AGAIN;
        }
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put("stationName", id);
        flash.put("stationCode", code.get().text());
        return AGAIN;
    }

    public String approve(String id) {
        return done(desk.approve(id), "APPROVE_STATION");
    }

    public String enable(String id) {
        return done(desk.enable(id), "ENABLE_STATION");
    }

    public String disable(String id) {
        return done(desk.disable(id), "DISABLE_STATION");
    }

    public String renew(String id) {
        return done(desk.askToRenew(id), "ASK_STATION_TO_RENEW");
    }

    private String done(boolean done, String act) {
        if (done) {
            say(FacesMessage.SEVERITY_INFO, "stations.done." + act);
        } else {
            say(FacesMessage.SEVERITY_WARN, "stations.overtaken");
        }
        return AGAIN;
    }

    private void say(FacesMessage.Severity severity, String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, words.say(key), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
