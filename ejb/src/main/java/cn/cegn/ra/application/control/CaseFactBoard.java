package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseFactSource;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Asks each FACT guard of the component that knows; a guard that nobody answers for is not fulfilled. */
@ApplicationScoped
public class CaseFactBoard {
    @Inject
    @Any
    private Instance<CaseFactSource> sources;

    private final Map<Guard, CaseFactSource> byGuard = new EnumMap<>(Guard.class);

    @PostConstruct
    void index() {
        sources.forEach(source -> source.answersFor().forEach(guard -> {
            if (byGuard.put(guard, source) != null) {
                throw new IllegalStateException("two sources answer for " + guard);
            }
        }));
    }

    /** @param fulfilled the ACT guards that the act itself fulfils */
    public Predicate<Guard> facts(CaseView subject, Actor actor, Set<Guard> fulfilled) {
        return guard -> {
            if (guard.kind() == Guard.Kind.ACT) {
                return fulfilled.contains(guard);
            }
            CaseFactSource source = byGuard.get(guard);
            return source != null && source.establishes(guard, subject, actor);
        };
    }
}
