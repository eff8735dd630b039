package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceDesk;
import cn.cegn.ra.acceptance.entity.Protection;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** The protective measure (S2.9-1 … S2.9-4); a new PIN has no field. */
@Named
@RequestScoped
public class ProtectBacking {
    @EJB
    private AcceptanceDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private boolean pinChanged;
    private LocalDate on;
    private String computer;
    private String assetNumber;
    private boolean passwordSet;
    private Integer users;
    private String rights;

    public String protect() {
        Protection protection = isKey()
                ? new Protection.PinChanged(pinChanged, on)
                : new Protection.ComputerProtected(
                        computer, assetNumber, passwordSet, users == null ? 0 : users, rights);
        return result.of(Step.PROTECT, () -> desk.protect(theCase.ref(), protection));
    }

    public boolean isKey() {
        return theCase.getView().medium() == Medium.USB_KEY;
    }

    /** Users at most by the organisation's rule; 0 without a rule. */
    public int getLimit() {
        return desk.computerUsers(theCase.ref()).orElse(0);
    }

    public boolean isPinChanged() {
        return pinChanged;
    }

    public void setPinChanged(boolean pinChanged) {
        this.pinChanged = pinChanged;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getComputer() {
        return computer;
    }

    public void setComputer(String computer) {
        this.computer = computer;
    }

    public String getAssetNumber() {
        return assetNumber;
    }

    public void setAssetNumber(String assetNumber) {
        this.assetNumber = assetNumber;
    }

    public boolean isPasswordSet() {
        return passwordSet;
    }

    public void setPasswordSet(boolean passwordSet) {
        this.passwordSet = passwordSet;
    }

    public Integer getUsers() {
        return users;
    }

    public void setUsers(Integer users) {
        this.users = users;
    }

    public String getRights() {
        return rights;
    }

    public void setRights(String rights) {
        this.rights = rights;
    }
}
