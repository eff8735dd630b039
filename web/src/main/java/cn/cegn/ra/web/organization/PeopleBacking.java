package cn.cegn.ra.web.organization;

import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.boundary.RaPeople;
import cn.cegn.ra.organization.entity.AccountEntry;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.organization.entity.RaPerson;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page {@code /admin/people}: the RA's own people, and the organisations' approvers whom the administrator invited. */
@Named
@RequestScoped
public class PeopleBacking implements TableSource {
    private static final String PATH = "/admin/people";

    @EJB
    private RaPeople desk;

    @EJB
    private Organizations organizations;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    @Inject
    private ListRequest request;

    private final PersonEntries person = new PersonEntries();
    private List<AccountRow> all;
    private Map<Long, String> names;
    private List<String> roles = List.of();
    private String login;
    private String mail;

    public List<AccountRow> getAll() {
        if (all == null) {
            all = desk.all();
        }
        return all;
    }

    public Table<AccountRow> getTable() {
        return request.table(
                PATH,
                List.of(
                        Column.of("name", words.say("org.person.name"), AccountRow::name),
                        Column.<AccountRow>of(
                                        "roles",
                                        words.say("org.account.roles"),
                                        account -> account.roles().stream()
                                                .sorted()
                                                .map(role -> words.say("role." + role))
                                                .collect(Collectors.joining("、")))
                                .with(words.say("org.name"), this::organization),
                        Column.of("login", words.say("org.login"), AccountRow::login)
                                .with(words.say("org.mail"), AccountRow::email),
                        Column.of(
                                "state",
                                words.say("org.status"),
                                account -> words.say("org.account." + account.state())),
                        Column.acts(words.say("org.act"))));
    }

    /** Those that the address asks for. */
    public List<AccountRow> getRows() {
        return getTable().rows(getAll(), request.getText());
    }

    @Override
    public String listPath() {
        return PATH;
    }

    @Override
    public Exported exported() {
        return getTable().export("people", getRows().stream());
    }

    /** The name of an approver's organisation; null for the RA's own people. */
    public String organization(AccountRow account) {
        if (names == null) {
            names = organizations.all().stream()
                    .collect(Collectors.toMap(OrganizationCard::id, OrganizationCard::name));
        }
        return names.get(account.organization());
    }

    /** The roles of the RA's own people, as choices. */
    public List<SelectItem> getChoices() {
        return RoleRule.OF_THE_RA.stream()
                .sorted()
                .map(role -> new SelectItem(role.name(), words.say("role." + role)))
                .toList();
    }

    public String invite() {
        return report.of(
                () -> desk.invite(new RaPerson(person.identity(), new AccountEntry(login, mail), chosen())),
                "org.account.invited",
                PATH);
    }

    private Set<Role> chosen() {
        return roles.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    public String again(AccountRow account) {
        return report.of(() -> desk.inviteAgain(account.login()), "org.account.sentAgain", PATH);
    }

    public PersonEntries getPerson() {
        return person;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
