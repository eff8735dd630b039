package cn.cegn.ra.web.organization;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.FirstApprover;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the administrator opens an account for somebody of an organisation. */
@Named
@RequestScoped
public class AccountsBacking {
    @EJB
    private Organizations organizations;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    private final PersonEntries person = new PersonEntries();
    private final Map<String, String> entries = new HashMap<>();
    private Long organization;
    private Role role;

    public List<SelectItem> getOrganizations() {
        return organizations.all().stream()
                .map(card -> new SelectItem(card.id(), card.name()))
                .toList();
    }

    public List<SelectItem> getRoles() {
        return Organizations.MEMBERS.stream()
                .map(each -> new SelectItem(each, words.say("role." + each)))
                .toList();
    }

    public String open() {
        FirstApprover member = new FirstApprover(
                person.identity(), entries.get("login"), entries.get("mail"), entries.get("password"));
        return report.of(
                () -> organizations.openAccount(organization, role, member), "org.done.account", "/admin/accounts");
    }

    public PersonEntries getPerson() {
        return person;
    }

    /** login, mail, password. */
    public Map<String, String> getEntries() {
        return entries;
    }

    public Long getOrganization() {
        return organization;
    }

    public void setOrganization(Long organization) {
        this.organization = organization;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
