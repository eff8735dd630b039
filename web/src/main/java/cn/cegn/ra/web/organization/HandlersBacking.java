package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.PreparationDesk;
import cn.cegn.ra.organization.entity.Designation;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** S2.1-2: the handlers. */
@Named
@RequestScoped
public class HandlersBacking {
    private static final String PATH = "/org/handlers";

    @EJB
    private PreparationDesk desk;

    @Inject
    private PreparationBacking preparation;

    @Inject
    private LackReport report;

    private final PersonEntries person = new PersonEntries();
    private String phone;
    private String mail;

    public String designate() {
        Designation designation =
                new Designation(null, person.identity(), phone, mail, person.period(), person.getDocument());
        return report.of(() -> desk.designate(preparation.version(), designation), "org.done.saved", PATH);
    }

    public String release(String id) {
        return report.of(() -> desk.release(preparation.version(), id), "org.done.removed", PATH);
    }

    public PersonEntries getPerson() {
        return person;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
