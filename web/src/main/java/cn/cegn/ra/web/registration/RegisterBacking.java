package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.RegistrationDesk;
import cn.cegn.ra.registration.entity.RegistrationPreview;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows what the form yields, and registers it (S2.5-4). Nothing is typed. */
@Named
@RequestScoped
public class RegisterBacking extends StepBacking {
    @EJB
    private RegistrationDesk desk;

    @Inject
    private ActResult result;

    private RegistrationPreview preview;

    /** An attribute with the words for its origin. */
    public record Line(String label, String value, String origin) {}

    @Override
    protected Step step() {
        return Step.REGISTER;
    }

    public RegistrationPreview getPreview() {
        if (preview == null) {
            preview = desk.preview(theCase().ref()).orElseThrow();
        }
        return preview;
    }

    public List<Line> getLines() {
        return getPreview().origins().stream()
                .map(origin -> new Line(
                        words().say("registration.attribute." + origin.attribute()), origin.value(), from(origin)))
                .toList();
    }

    private String from(RegistrationPreview.Origin origin) {
        if (origin.field() != null) {
            return words().say("registration.origin.form", words().form("field." + origin.field()));
        }
        return words().say("registration.origin." + (origin.attribute().equals("C") ? "constant" : "assigned"));
    }

    /** Why the form names no subject, in words. */
    public List<String> getDefects() {
        return getPreview().defects().stream().map(result::of).toList();
    }

    public String register() {
        return result.of(Step.REGISTER, () -> desk.register(theCase().ref()));
    }
}
