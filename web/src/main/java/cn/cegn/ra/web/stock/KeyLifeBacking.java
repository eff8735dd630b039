package cn.cegn.ra.web.stock;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.boundary.KeyLife;
import cn.cegn.ra.provisioning.entity.KeyLifeView;
import cn.cegn.ra.provisioning.entity.KeyMoveView;
import cn.cegn.ra.provisioning.entity.KeyProposal;
import cn.cegn.ra.provisioning.entity.KeyRefusal;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One key: its life, its cases, and what can be done with it now. */
@Named("keyLife")
@RequestScoped
public class KeyLifeBacking {
    @EJB
    private KeyLife keys;

    @Inject
    private Words words;

    private String serial;
    private KeyLifeView life;
    private KeyStep step;
    private String reason;
    private KeyStep proposal;
    private String note;
    private KeyStep shown;
    private boolean seen;
    private String soPinNow;
    private String place;

    /** A key that there is not gets the page that says so. */
    public void require() throws IOException {
        if (load().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private Optional<KeyLifeView> load() {
        if (life == null && getSerial() != null) {
            life = keys.of(getSerial()).orElse(null);
        }
        return Optional.ofNullable(life);
    }

    public StockKeyView getKey() {
        return load().orElseThrow().key();
    }

    public KeyLifeView getLife() {
        return load().orElseThrow();
    }

    public KeyProposal getWaiting() {
        return getKey().proposal();
    }

    public List<KeyStep> getByHand() {
        return keys.byHand(getKey());
    }

    public List<KeyStep> getByTwo() {
        return keys.byTwo(getKey());
    }

    public String title(KeyMoveView move) {
        return words.orElse("key.act." + move.act(), move.act());
    }

    /** Who, and who before him. */
    public String by(KeyMoveView move) {
        if (Role.SYSTEM.name().equals(move.role())) {
            return words.say("case.system");
        }
        String role = words.orElse("role." + move.role(), move.role());
        return move.firstName() == null
                ? words.say("keys.life.by", move.name(), role)
                : words.say("keys.life.byTwo", move.firstName(), move.name(), role);
    }

    /** Enters a move that one person may enter. */
    public String enter() {
        return step == null
                ? refused("STEP_MISSING")
                : answer(keys.enter(serial, step, reason), words.say("keys.life.entered"));
    }

    public String propose() {
        return proposal == null
                ? refused("STEP_MISSING")
                : answer(keys.propose(serial, proposal, note), words.say("keys.life.proposed"));
    }

    public String withdraw() {
        keys.withdraw(serial);
        return answer(Optional.empty(), words.say("keys.life.withdrawn"));
    }

    /** The second person confirms what he has seen. */
    public String confirm() {
        KeyProposal waiting = getWaiting();
        if (waiting == null || !seen) {
            return refused(waiting == null ? "PROPOSED" : "NOT_SEEN");
        }
        Pin now = soPinNow == null ? null : new Pin(soPinNow);
        return answer(keys.confirm(serial, getShown(), now), words.say("keys.life.confirmed"));
    }

    public String relocate() {
        keys.relocate(serial, place == null ? "" : place.strip());
        return answer(Optional.empty(), words.say("keys.life.relocated"));
    }

    private String answer(Optional<KeyRefusal> refusal, String done) {
        if (refusal.isPresent()) {
            return refused(refusal.get().code());
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, done));
        return "/keys/life?faces-redirect=true&serial=" + URLEncoder.encode(serial, StandardCharsets.UTF_8);
    }

    private String refused(String code) {
        String text = words.say("refusal.key." + code);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
        life = null;
        return null;
    }

    /** The key's serial number; before Faces has put the parameter in here, it is read from where the page keeps it. */
    public String getSerial() {
        if (serial == null) {
            serial = said();
        }
        return serial;
    }

    /** Of a post the forms are read before the parameters of the page are: what decides whether a form is there must know the key then, too. */
    private static String said() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = faces.getExternalContext().getRequestParameterMap().get("serial");
        if (text != null || faces.getViewRoot() == null) {
            return text;
        }
        return ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .filter(parameter -> "serial".equals(parameter.getName()))
                .map(parameter -> String.valueOf(parameter.getSubmittedValue()))
                .findFirst()
                .orElse(null);
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public KeyStep getStep() {
        return step;
    }

    public void setStep(KeyStep step) {
        this.step = step;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public KeyStep getProposal() {
        return proposal;
    }

    public void setProposal(KeyStep proposal) {
        this.proposal = proposal;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** The move that the second person saw proposed; if it is another by now, he does not confirm it. */
    public KeyStep getShown() {
        return shown == null && getWaiting() != null ? getWaiting().step() : shown;
    }

    public void setShown(KeyStep shown) {
        this.shown = shown;
    }

    public boolean isSeen() {
        return seen;
    }

    public void setSeen(boolean seen) {
        this.seen = seen;
    }

    /** Never sent back to the page. */
    public String getSoPinNow() {
        return null;
    }

    public void setSoPinNow(String soPinNow) {
        this.soPinNow = soPinNow;
    }

    public String getPlace() {
        return place == null ? getKey().origin().place() : place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
