package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.PreparationDesk;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** S2.1-3: the application conditions, one a line. */
@Named
@RequestScoped
public class ConditionsBacking {
    @EJB
    private PreparationDesk desk;

    @Inject
    private PreparationBacking preparation;

    @Inject
    private LackReport report;

    private String text;

    @PostConstruct
    void fill() {
        text = String.join("\n", preparation.getView().content().conditions());
    }

    public String save() {
        List<String> conditions = List.of(Objects.requireNonNullElse(text, "").split("\\R", -1));
        return report.of(
                () -> desk.settleConditions(preparation.version(), conditions),
                "org.done.saved",
                PreparationBacking.PATH);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
