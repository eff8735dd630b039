package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.FirstApprover;
import cn.cegn.ra.organization.entity.NewOrganization;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The administrator's list of organisations, and a new one with its first approver. */
@Named
@RequestScoped
public class OrganizationsBacking implements TableSource {
    private static final String PATH = "/admin/organizations";

    @EJB
    private Organizations organizations;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    @Inject
    private ListRequest request;

    private final PersonEntries person = new PersonEntries();
    private final Map<String, String> entries = new HashMap<>();

    /** Ends the request with 403 if the person is no administrator; call it as the page's f:viewAction. */
    public void require() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getExternalContext().isUserInRole("ADMINISTRATOR")) {
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    public List<OrganizationCard> getAll() {
        return organizations.all();
    }

    public Table<OrganizationCard> getTable() {
        return request.table(
                PATH,
                List.of(
                        Column.of("name", words.say("org.name"), OrganizationCard::name),
                        Column.of("uscc", words.say("org.uscc"), OrganizationCard::uscc),
                        Column.of("region", words.say("org.region"), OrganizationCard::region),
                        Column.of("address", words.say("org.address"), OrganizationCard::address)
                                .with(words.say("org.postcode"), OrganizationCard::postcode),
                        Column.of("phone", words.say("org.registeredPhone"), OrganizationCard::registeredPhone)));
    }

    /** Those that the address asks for. */
    public List<OrganizationCard> getRows() {
        return getTable().rows(getAll(), request.getText());
    }

    @Override
    public String listPath() {
        return PATH;
    }

    @Override
    public Exported exported() {
        return getTable().export("organizations", getRows().stream());
    }

    public String make() {
        NewOrganization organization = new NewOrganization(
                entries.get("name"),
                entries.get("uscc"),
                entries.get("region"),
                entries.get("address"),
                entries.get("postcode"),
                entries.get("phone"));
        FirstApprover approver = new FirstApprover(person.identity(), entries.get("login"), entries.get("mail"));
        return report.of(() -> organizations.make(organization, approver), "org.done.made", PATH);
    }

    public PersonEntries getPerson() {
        return person;
    }

    /** name, uscc, region, address, postcode, phone of the organisation; login, mail of the approver. */
    public Map<String, String> getEntries() {
        return entries;
    }
}
