package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import java.util.Set;

/** A component that knows whether FACT guards are fulfilled. Each guard has one source; sources read and never write. */
public interface CaseFactSource {

    /** The guards that this source answers for. */
    Set<Guard> answersFor();

    boolean establishes(Guard guard, CaseView subject);

    /** The same, where it matters who acts: a fact about the actor's own authority. */
    default boolean establishes(Guard guard, CaseView subject, Actor actor) {
        return establishes(guard, subject);
    }
}
