package cn.cegn.ra.web.audit;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.audit.boundary.DutyTrail;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.notification.boundary.Notices;
import cn.cegn.ra.notification.entity.NoticeRow;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.kit.Option;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The page {@code /audit/case?id=}: everything that happened around one case on one page, narrowed by {@code kind=} and {@code account=}. */
@Named("caseTrail")
@RequestScoped
public class CaseTrailBacking {
    @EJB
    private DutyTrail trail;

    @EJB
    private Dossier dossier;

    @EJB
    private Notices notices;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private CaseTrailWords words;

    private List<Line> all;

    /** What a line is about. */
    public enum Kind {
        STEP,
        LOOK,
        DOCUMENT,
        MAIL,
        CERTIFICATE,
        KEY
    }

    /**
     * One thing that happened.
     *
     * @param account who did it; empty for the system
     * @param outcome of an act or mail; empty for a document
     * @param tag see ra:tag
     */
    public record Line(
            Instant at,
            Kind kind,
            String account,
            String role,
            String what,
            String detail,
            String outcome,
            String tag) {}

    public List<Line> getLines() {
        String kind = said("kind");
        String account = said("account");
        return all().stream()
                .filter(line -> kind == null || line.kind().name().equals(kind))
                .filter(line -> account == null || line.account().equals(account))
                .toList();
    }

    public int getCount() {
        return all().size();
    }

    private List<Line> all() {
        if (all == null) {
            long id = theCase.getId();
            all = Stream.of(
                            trail.of(words.things(theCase.getView())).stream().map(this::act),
                            dossier.all(id).stream().map(this::document),
                            notices.ofCase(theCase.getView()).stream().map(this::mail))
                    .flatMap(lines -> lines)
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
        }
        return all;
    }

    private Line act(AuditRow row) {
        return new Line(
                row.occurredAt(),
                kind(row),
                row.account(),
                words.role(row.role()),
                words.act(row.act()),
                words.detail(row),
                words.outcome(row),
                switch (row.outcome()) {
                    case "DONE" -> "ok";
                    case "FAILED" -> "bad";
                    default -> "wait";
                });
    }

    private static Kind kind(AuditRow row) {
        return switch (row.objectKind()) {
            case "usb_key" -> Kind.KEY;
            case "certificate" -> Kind.CERTIFICATE;
            case "material_file" -> isLook(row) ? Kind.LOOK : Kind.STEP;
            default -> isLook(row) ? Kind.LOOK : Kind.STEP;
        };
    }

    /** Looks, prints and downloads move nothing; to open an application is work. */
    private static boolean isLook(AuditRow row) {
        return row.stateAfter() == null
                && row.act()
                        .toUpperCase(Locale.ROOT)
                        .matches("(OPEN_(CASE|FILE)|PRINT|REVEAL|COLLECT|ASK|EXPORT|DOWNLOAD).*");
    }

    private Line document(DossierEntry entry) {
        return new Line(
                entry.recordedAt(),
                Kind.DOCUMENT,
                Objects.requireNonNullElse(entry.author().account(), ""),
                words.role(entry.author().role()),
                words.document(entry),
                words.digest(entry),
                entry.isIntact() ? "" : words.say("trail.broken"),
                "bad");
    }

    private Line mail(NoticeRow row) {
        return new Line(
                row.at(),
                Kind.MAIL,
                "",
                words.say("trail.to", words.role(row.to().name())),
                words.say("notice." + row.situation()),
                "",
                words.say("sending." + row.sending(), row.recipients()),
                row.sending() == NoticeRow.Sending.SENT ? "ok" : "wait");
    }

    public String getKind() {
        return said("kind");
    }

    public String getAccount() {
        return said("account");
    }

    public List<Option> getKinds() {
        return Stream.of(Kind.values())
                .map(kind -> new Option(kind.name(), words.say("trail.kind." + kind)))
                .toList();
    }

    /** Everybody who acted on the case, for the filter. */
    public List<String> getAccounts() {
        return all().stream()
                .map(Line::account)
                .filter(account -> !account.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String said(String name) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
