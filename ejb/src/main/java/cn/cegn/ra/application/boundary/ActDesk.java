package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.CaseView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the desks take a step whose contents a person entered: what is missing is named, all at once, and nothing is taken then. It begins no
 * transaction of its own; the caller's role is checked by the desk that calls it and by the table.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActDesk {
    @Inject
    private CaseDesk desk;

    /** Does something with the case, if the caller may see it. */
    public Outcome onCase(CaseRef ref, Function<CaseView, Outcome> act) {
        return desk.find(ref.id()).map(act).orElseGet(Outcome.NotVisible::new);
    }

    /**
     * Takes a step of which nothing is missing. Where the step does not begin, the table refuses and records it, whatever was entered.
     *
     * @param bare the step without contents
     * @param lacks what is missing, as codes below {@code refusal.}
     * @param full the step with its documents; asked for only if nothing is missing
     */
    public Outcome take(CaseView view, Act bare, List<String> lacks, Supplier<Act> full) {
        boolean begins = bare.step().origins().stream().anyMatch(origin -> origin.state() == view.state());
        if (!begins) {
            return desk.take(bare);
        }
        return lacks.isEmpty() ? desk.take(full.get()) : new Outcome.Incomplete(lacks);
    }

    /**
     * Concludes a review.
     *
     * @param sheet what was to be answered
     * @param obstacles why this conclusion can not be drawn from the answers, as codes below {@code refusal.}
     */
    public <S> Outcome conclude(
            CaseRef ref,
            Function<CaseView, S> sheet,
            Function<S, List<String>> obstacles,
            BiFunction<CaseView, S, Act> conclusion) {
        return onCase(ref, view -> {
            S asked = sheet.apply(view);
            List<String> codes = obstacles.apply(asked);
            return codes.isEmpty() ? desk.take(conclusion.apply(view, asked)) : new Outcome.Incomplete(codes);
        });
    }
}
