package cn.cegn.ra.web.stock;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.boundary.KeyLife;
import cn.cegn.ra.provisioning.boundary.KeyWipes;
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
import java.util.function.Supplier;

/** One key: its life, its cases, and what can be done with it now. */
@Named("keyLife")
@RequestScoped
public class KeyLifeBacking {
    @EJB
    private KeyLife keys;

    @EJB
    private KeyWipes wipes;

    @Inject
    private Words words;

    private String serial;
    private KeyLifeView life;
    private WipeOnPage wipe;
    private KeyStep step;
    private String reason;
    private KeyStep proposal;
    private String note;
    private KeyStep shown;
    private boolean seen;
    private boolean certificatesSeen;
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
                : answer(keys.enter(serial, step, reason, certificatesSeen), words.say("keys.life.entered"));
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
        return seeing(() -> keys.confirm(serial, getShown(), pin()).map(KeyRefusal::code), "keys.life.confirmed");
    }

    /** The second person has the station do what was proposed. */
    public String orderWipe() {
        return seeing(() -> wipes.order(serial), "keys.wipe.told");
    }

    /** The second person says that it was done by its vendor's tool, and has the station look. */
    public String orderLook() {
        return seeing(() -> wipes.orderLook(serial, pin()), "keys.wipe.told");
    }

    /** Of somebody who says that he saw the key, and who confirms what is still proposed. */
    private String seeing(Supplier<Optional<String>> act, String done) {
        KeyProposal waiting = getWaiting();
        if (waiting == null || waiting.step() != getShown()) {
            return refused("PROPOSED");
        }
        if (!seen) {
            return refused("NOT_SEEN");
        }
        Optional<String> refusal = act.get();
        return refusal.isPresent() ? refused(refusal.get()) : answer(Optional.empty(), words.say(done));
    }

    private Pin pin() {
        return soPinNow == null ? null : new Pin(soPinNow);
    }

    /** Where the station stands with it. */
    public WipeOnPage getWipe() {
        if (wipe == null) {
            wipe = new WipeOnPage(getLife(), wipes.last(getKey().serial()), words);
        }
        return wipe;
    }

    /** Whether a station sees the key now. */
    public boolean isPluggedIn() {
        return wipes.plugged(getKey().serial()).isPresent();
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
        wipe = null;
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

    public boolean isCertificatesSeen() {
        return certificatesSeen;
    }

    public void setCertificatesSeen(boolean certificatesSeen) {
        this.certificatesSeen = certificatesSeen;
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
