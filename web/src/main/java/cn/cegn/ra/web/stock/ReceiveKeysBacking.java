package cn.cegn.ra.web.stock;

import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.provisioning.boundary.KeyIntake;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.IntakeSheet;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.ListText;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Receiving keys by a list: what is in the file is put into the box, looked through, and received as a whole or not at all. */
@Named("receiveKeys")
@RequestScoped
public class ReceiveKeysBacking {
    /** The file is judged by the intake; of a larger one no more than this is read. */
    private static final int MOST_READ = 1024 * 1024 + 1;

    private static final int MOST_SHOWN = 100;
    private static final String BUTTON = "receive:go";

    @EJB
    private KeyIntake intake;

    @EJB
    private KeyStock stock;

    @EJB
    private Organizations organizations;

    @Inject
    private Words words;

    private String list;
    private Part file;
    private String place;
    private Long owner;
    private String factorySoPin;
    private IntakeSheet sheet;
    private List<LineProblem> fileProblems = List.of();

    /** Looks through file or box and shows what is there and what is wrong. */
    public String look() {
        if (file != null && file.getSize() > 0) {
            ListText read = intake.read(content());
            fileProblems = read.problems();
            list = read.text();
        }
        if (fileProblems.isEmpty()) {
            sheet = intake.check(list);
        }
        return null;
    }

    private byte[] content() {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(MOST_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    /** Receives what is in the box. */
    public String receive() {
        if (factorySoPin == null && !isPinConfigured()) {
            sheet = intake.check(list);
            tell(FacesMessage.SEVERITY_WARN, words.say("keys.pinMissing"));
            return null;
        }
        KeyOrigin origin = new KeyOrigin(place == null ? "" : place.strip(), owner);
        List<StockKeyView> received = intake.receive(list, origin, factorySoPin == null ? null : new Pin(factorySoPin));
        if (received.isEmpty()) {
            sheet = intake.check(list);
            return null;
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        String first = received.get(0).label();
        String last = received.get(received.size() - 1).label();
        tell(FacesMessage.SEVERITY_INFO, words.say("keys.receive.done", received.size(), first, last));
        return "/keys?faces-redirect=true";
    }

    private static void tell(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }

    /** The list as it was looked through, or null. */
    public IntakeSheet getSheet() {
        return sheet;
    }

    /** Whether the button that receives is there: when it is pressed the list of that page was good, and is looked through again by the act. */
    public boolean isReceivable() {
        return sheet == null
                ? FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey(BUTTON)
                : sheet.isGood();
    }

    /** The first lines of it, for a look. */
    public List<KeyLine> getShown() {
        return sheet == null
                ? List.of()
                : sheet.lines().stream().limit(MOST_SHOWN).toList();
    }

    /** Everything that is wrong, in words with its line. */
    public List<String> getProblems() {
        List<LineProblem> problems = sheet == null ? fileProblems : sheet.problems();
        return problems.stream().map(this::say).toList();
    }

    private String say(LineProblem problem) {
        String text =
                words.say("keys.problem." + problem.kind(), problem.arguments().toArray());
        return problem.line() == 0 ? text : words.say("keys.problem.line", String.valueOf(problem.line()), text);
    }

    /** Those to whom keys may belong, beside the RA itself. */
    public List<OrganizationCard> getOwners() {
        return organizations.all();
    }

    public boolean isPinConfigured() {
        return stock.knowsFactorySoPin();
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    /** Never sent back to the page. */
    public String getFactorySoPin() {
        return null;
    }

    public void setFactorySoPin(String factorySoPin) {
        this.factorySoPin = factorySoPin;
    }
}
