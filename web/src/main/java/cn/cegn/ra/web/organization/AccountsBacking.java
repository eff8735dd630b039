package cn.cegn.ra.web.organization;

import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.AccountDesk;
import cn.cegn.ra.organization.entity.AccountEntry;
import cn.cegn.ra.organization.entity.AccountHolder;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The page {@code /org/accounts}: who of the organisation is entitled to an account, and who has one. */
@Named
@RequestScoped
public class AccountsBacking implements TableSource {
    private static final String PATH = "/org/accounts";

    @EJB
    private AccountDesk desk;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    @Inject
    private ListRequest request;

    private List<AccountHolder> people;
    private String person;
    private String login;
    private String mail;

    public List<AccountHolder> getPeople() {
        if (people == null) {
            people = desk.people();
        }
        return people;
    }

    public Table<AccountLine> getTable() {
        return request.table(
                PATH,
                List.of(
                        Column.of("name", words.say("org.person.name"), AccountLine::name),
                        Column.of("roles", words.say("org.account.roles"), line -> roles(line.roles())),
                        Column.<AccountLine>of(
                                        "login",
                                        words.say("org.login"),
                                        line -> line.account() == null
                                                ? ""
                                                : line.account().login())
                                .with(
                                        words.say("org.mail"),
                                        line -> line.account() == null
                                                ? ""
                                                : line.account().email()),
                        Column.of("state", words.say("org.status"), this::state),
                        Column.acts(words.say("org.act"))));
    }

    private String state(AccountLine line) {
        return words.say("org.account."
                + (line.account() == null ? "without" : line.account().state()));
    }

    /** Those that the address asks for. */
    public List<AccountLine> getRows() {
        return getTable()
                .rows(
                        getPeople().stream()
                                .flatMap(holder -> AccountLine.of(holder).stream())
                                .toList(),
                        request.getText());
    }

    @Override
    public String listPath() {
        return PATH;
    }

    @Override
    public Exported exported() {
        return getTable().export("accounts", getRows().stream());
    }

    /** Those without an account, as choices. */
    public List<SelectItem> getWithout() {
        return getPeople().stream()
                .filter(AccountHolder::isWithoutAccount)
                .map(holder -> new SelectItem(
                        holder.person(),
                        holder.entitlement().name()
                                + words.say(
                                        "org.account.of",
                                        roles(holder.entitlement().roles()))))
                .toList();
    }

    /** The names of roles, in one line. */
    public String roles(Set<Role> roles) {
        return roles.stream().sorted().map(role -> words.say("role." + role)).collect(Collectors.joining("、"));
    }

    public String open() {
        return report.of(() -> desk.open(person, new AccountEntry(login, mail)), "org.account.invited", PATH);
    }

    public String grant(AccountHolder holder) {
        return report.of(() -> desk.grant(holder.person()), "org.account.granted", PATH);
    }

    public String again(AccountRow account) {
        return report.of(() -> desk.inviteAgain(account.login()), "org.account.sentAgain", PATH);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
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
