package cn.cegn.ra.web.issuance;

import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The stock of USB-Keys: take in what is plugged in and unknown; all keys with their states (S2.6-3). */
@Named("keys")
@RequestScoped
public class KeysBacking {
    @EJB
    private KeyStock stock;

    @Inject
    private Words words;

    private List<StockKeyView> all;
    private List<SeenKeyView> unknown;
    private String[] chosen = {};
    private String factorySoPin;

    public List<StockKeyView> getAll() {
        if (all == null) {
            all = stock.list();
        }
        return all;
    }

    /** Plugged in, not in stock. */
    public List<SeenKeyView> getUnknown() {
        if (unknown == null) {
            unknown = stock.unknown();
        }
        return unknown;
    }

    public String state(StockKeyView key) {
        return words.say("key.state." + key.state());
    }

    /** Whether the configuration knows the SO PIN of new keys, so that nobody has to type it. */
    public boolean isPinConfigured() {
        return stock.knowsFactorySoPin();
    }

    public String takeIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (chosen.length == 0 || (factorySoPin == null && !isPinConfigured())) {
            String text = words.say(chosen.length == 0 ? "keys.chooseOne" : "keys.pinMissing");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
            return null;
        }
        KeyStock.Intake intake = stock.takeIn(List.of(chosen), factorySoPin == null ? null : new Pin(factorySoPin));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String labels = intake.taken().stream().map(StockKeyView::label).collect(Collectors.joining("、"));
        String text = intake.taken().isEmpty() ? words.say("keys.noneTaken") : words.say("keys.taken", labels);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        return "/keys?faces-redirect=true";
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }

    /** Never sent back to the page. */
    public String getFactorySoPin() {
        return null;
    }

    public void setFactorySoPin(String factorySoPin) {
        this.factorySoPin = factorySoPin;
    }
}
