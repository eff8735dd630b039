package cn.cegn.ra.web.organization;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.organization.boundary.PreparationDesk;
import cn.cegn.ra.organization.entity.Period;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** S2.1-8: the mode and how long the preparation counts. */
@Named
@RequestScoped
public class ModeBacking {
    @EJB
    private PreparationDesk desk;

    @Inject
    private PreparationBacking preparation;

    @Inject
    private LackReport report;

    private Mode mode;
    private LocalDate from;
    private LocalDate to;

    @PostConstruct
    void fill() {
        mode = preparation.getView().content().mode();
        Period period = preparation.getView().content().period();
        if (period != null) {
            from = period.from();
            to = period.to();
        }
    }

    public String save() {
        return report.of(
                () -> desk.settleMode(preparation.version(), mode, new Period(from, to)),
                "org.done.saved",
                PreparationBacking.PATH);
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
