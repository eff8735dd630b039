package cn.cegn.ra.web.shell;

import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.kit.NavLink;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/** The navigation: only the pages of the person's own roles. A new page adds its line to {@link #ENTRIES}. */
@Named
@RequestScoped
public class Navigation {

    /** For whom: a visitor, everybody who is signed in, or the roles named. */
    private record Entry(String key, String path, List<String> roles) {}

    private static final List<String> VISITOR = List.of();
    private static final List<String> EVERYBODY = SignedIn.ROLES;
    static final String WORK = "/work";
    static final String STATION = "/station";
    static final String DELIVERY = "/delivery";
    static final String UNLOCKS = "/unlocks";
    static final String STATUSES = "/status-requests";
    static final String OUTBOX = "/admin/outbox";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("nav.home", "/", VISITOR),
            new Entry("nav.work", WORK, EVERYBODY),
            new Entry("nav.station", STATION, List.of("RA_APPROVER")),
            new Entry("nav.delivery", DELIVERY, List.of("RA_APPROVER")),
            new Entry("nav.unlocks", UNLOCKS, List.of("APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER")),
            new Entry("nav.certificates", "/certificates", List.of("APPLICANT", "HANDLER")),
            new Entry("nav.statuses", STATUSES, List.of("REGISTRAR", "RA_APPROVER")),
            new Entry("nav.forward", "/org/forward", List.of("HANDLER")),
            new Entry("nav.audit", "/audit", List.of("AUDITOR")),
            new Entry("nav.separation", "/audit/separation", List.of("AUDITOR")),
            new Entry("nav.seal", "/audit/seal", List.of("AUDITOR")),
            new Entry("nav.outbox", OUTBOX, List.of("ADMINISTRATOR")),
            new Entry("nav.ca", "/admin/ca", List.of("ADMINISTRATOR")),
            new Entry("nav.reconciliation", "/admin/reconciliation", List.of("ADMINISTRATOR")),
            new Entry("nav.stations", "/admin/stations", List.of("ADMINISTRATOR")),
            new Entry("nav.apply", "/apply/new", List.of("APPLICANT")),
            new Entry("nav.preparation", "/org/preparation", List.of("ORG_APPROVER")),
            new Entry("nav.handover", "/org/handover", List.of("ORG_APPROVER", "HANDLER")),
            new Entry("nav.accounts", "/org/accounts", List.of("ORG_APPROVER")),
            new Entry("nav.organizations", "/admin/organizations", List.of("ADMINISTRATOR")),
            new Entry("nav.people", "/admin/people", List.of("ADMINISTRATOR")),
            new Entry("nav.limits", "/admin/limits", List.of("ADMINISTRATOR")),
            new Entry("nav.materials", "/admin/materials", List.of("ADMINISTRATOR")),
            new Entry("nav.forms", "/admin/forms", List.of("ADMINISTRATOR")),
            new Entry("nav.mails", "/admin/mails", List.of("ADMINISTRATOR")),
            new Entry("nav.keys", "/keys", List.of("RA_APPROVER")),
            new Entry("nav.guide", "/guide", VISITOR),
            new Entry("nav.progress", "/progress", VISITOR),
            new Entry("nav.verify", "/verify", VISITOR),
            new Entry("nav.downloads", "/downloads", VISITOR),
            new Entry("nav.loss", "/loss", VISITOR));

    @Inject
    PageBacking page;

    @Inject
    SignedIn signedIn;

    @Inject
    Prefs prefs;

    @Inject
    Waiting waiting;

    private List<NavLink> links;

    /** The entries for the person, in their order, each with the number of what waits there. */
    public List<NavLink> getLinks() {
        if (links == null) {
            ResourceBundle texts = Messages.in(prefs.getLocale());
            links = ENTRIES.stream()
                    .filter(this::isShown)
                    .map(entry -> new NavLink(
                            texts.getString(entry.key()),
                            page.getRoot() + entry.path(),
                            isHere(entry),
                            waiting.at(entry.path())))
                    .toList();
        }
        return links;
    }

    private boolean isShown(Entry entry) {
        return entry.roles().isEmpty()
                ? !signedIn.isAnyone()
                : entry.roles().stream().anyMatch(signedIn::is);
    }

    private boolean isHere(Entry entry) {
        String here = page.path();
        boolean another = ENTRIES.stream().anyMatch(each -> !each.equals(entry) && here.equals(each.path()));
        boolean below = entry.path().length() > 1 && here.startsWith(entry.path() + "/") && !another;
        boolean one = here.length() > 1 && entry.path().equals(here + "s");
        return here.equals(entry.path()) || below || one || (entry.path().equals("/") && here.startsWith("/index"));
    }
}
