package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.PreparationDesk;
import cn.cegn.ra.organization.entity.OtherMatters;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** S2.1-5: other matters, one a line, or the explicit 无; the rule for computers with a soft certificate. */
@Named
@RequestScoped
public class OtherMattersBacking {
    @EJB
    private PreparationDesk desk;

    @Inject
    private PreparationBacking preparation;

    @Inject
    private LackReport report;

    private boolean none;
    private String items;
    private Integer maxUsers;
    private String rights;

    @PostConstruct
    void fill() {
        OtherMatters matters = preparation.getView().content().otherMatters();
        if (matters == null) {
            return;
        }
        none = matters.none();
        items = String.join("\n", matters.items());
        if (matters.softComputer() != null) {
            maxUsers = matters.softComputer().maxUsers();
            rights = matters.softComputer().rights();
        }
    }

    public String save() {
        boolean ruled = maxUsers != null || rights != null;
        OtherMatters matters = new OtherMatters(
                none,
                List.of(Objects.requireNonNullElse(items, "").split("\\R", -1)),
                ruled ? new OtherMatters.SoftComputerRule(maxUsers == null ? 0 : maxUsers, rights) : null);
        return report.of(
                () -> desk.settleOtherMatters(preparation.version(), matters),
                "org.done.saved",
                PreparationBacking.PATH);
    }

    public boolean isNone() {
        return none;
    }

    public void setNone(boolean none) {
        this.none = none;
    }

    public String getItems() {
        return items;
    }

    public void setItems(String items) {
        this.items = items;
    }

    public Integer getMaxUsers() {
        return maxUsers;
    }

    public void setMaxUsers(Integer maxUsers) {
        this.maxUsers = maxUsers;
    }

    public String getRights() {
        return rights;
    }

    public void setRights(String rights) {
        this.rights = rights;
    }
}
