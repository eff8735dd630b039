package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyOwner;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stock of USB-Keys: take in what is plugged in and unknown; all keys with their states (S2.6-3). */
@Named("keys")
@RequestScoped
public class KeysBacking implements TableSource {
    private static final int PAGE = 50;

    @EJB
    private KeyStock stock;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private StockAddress address;
    private Map<KeyState, Long> counts;
    private List<StockKeyView> all;
    private List<SeenKeyView> unknown;
    private List<KeyOwner> owners;
    private String[] chosen = {};
    private String factorySoPin;

    @PostConstruct
    void read() {
        address = StockAddress.of(request::getParameter, Look.of(request.getParameterMap()));
    }

    public List<StockKeyView> getAll() {
        if (all == null) {
            all = stock.list(address.filter(PAGE));
        }
        return all;
    }

    public Table<StockKeyView> getTable() {
        return new Table<>(
                request.getContextPath() + listPath(),
                address.said(),
                address.look(),
                List.of(
                        column("label", StockKeyView::label).fromDatabase(),
                        column("serial", StockKeyView::serial).fromDatabase(),
                        column("model", StockKeyView::model)
                                .with(words.say("keys.maker"), StockKeyView::manufacturer)
                                .fromDatabase(),
                        column("state", this::state).fromDatabase(),
                        column("since", key -> times.full(key.since())).fromDatabase(),
                        column("place", key -> key.origin().place()).fromDatabase(),
                        Column.acts(words.say("keys.case"))));
    }

    private Column<StockKeyView> column(String key, Function<StockKeyView, String> text) {
        return Column.plain(key, words.say("keys." + key), text);
    }

    @Override
    public String listPath() {
        return "/keys";
    }

    @Override
    public Exported exported() {
        return getTable().export("keys", stock.list(address.first().filter(MOST_ROWS)).stream());
    }

    public StockAddress getAddress() {
        return address;
    }

    /** The organisations that keys belong to; none if all are the RA's own. */
    public List<KeyOwner> getOwners() {
        if (owners == null) {
            owners = stock.owners();
        }
        return owners;
    }

    /** The states in which there are keys, with their number; the first is all of them. */
    public List<View> getViews() {
        Map<KeyState, Long> counts = counts();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        View whole = new View(words.say("keys.view.all"), total, address.in(null), address.state() == null);
        return Stream.concat(
                        Stream.of(whole),
                        counts.entrySet().stream()
                                .map(each -> new View(
                                        words.say("key.state." + each.getKey()),
                                        each.getValue(),
                                        address.in(each.getKey()),
                                        address.state() == each.getKey())))
                .toList();
    }

    private Map<KeyState, Long> counts() {
        if (counts == null) {
            counts = stock.counts(address.filter(PAGE));
        }
        return counts;
    }

    private long found() {
        return address.state() == null
                ? counts().values().stream().mapToLong(Long::longValue).sum()
                : counts().getOrDefault(address.state(), 0L);
    }

    /** Which keys are shown, of how many. */
    public String getRange() {
        long first = (address.page() - 1L) * PAGE;
        return words.say("keys.range", first + 1, first + getAll().size(), found());
    }

    /** Address of the page after this one; empty if this is the last. */
    public String getNext() {
        return (long) address.page() * PAGE < found() ? address.at(address.page() + 1) : "";
    }

    /** Address of the page before this one; empty if this is the first. */
    public String getPrevious() {
        String first = "?";
        return address.page() > 1 ? first + address.at(address.page() - 1).replaceFirst("^\\?", "") : "";
    }

    /** Where the labels of the keys that are listed are printed. */
    public String getLabels() {
        return getAll().stream()
                .map(key -> "serial=" + URLEncoder.encode(key.serial(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
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

    /** A state that the list can be narrowed to. */
    public record View(String label, long count, String href, boolean current) {}
}
