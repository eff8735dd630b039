package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.FirstApprover;
import cn.cegn.ra.organization.entity.NewOrganization;
import cn.cegn.ra.organization.entity.OrganizationCard;
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
public class OrganizationsBacking {
    @EJB
    private Organizations organizations;

    @Inject
    private LackReport report;

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

    public String make() {
        NewOrganization organization = new NewOrganization(
                entries.get("name"),
                entries.get("uscc"),
                entries.get("region"),
                entries.get("address"),
                entries.get("postcode"),
                entries.get("phone"));
        FirstApprover approver = new FirstApprover(person.identity(), entries.get("login"), entries.get("mail"));
        return report.of(() -> organizations.make(organization, approver), "org.done.made", "/admin/organizations");
    }

    public PersonEntries getPerson() {
        return person;
    }

    /** name, uscc, region, address, postcode, phone of the organisation; login, mail of the approver. */
    public Map<String, String> getEntries() {
        return entries;
    }
}
