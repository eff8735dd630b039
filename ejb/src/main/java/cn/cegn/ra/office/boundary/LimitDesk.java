package cn.cegn.ra.office.boundary;

import cn.cegn.ra.office.control.LimitActs;
import cn.cegn.ra.office.control.LimitTable;
import cn.cegn.ra.office.entity.LimitBook;
import cn.cegn.ra.office.entity.LimitChange;
import cn.cegn.ra.office.entity.LimitFault;
import cn.cegn.ra.office.entity.LimitRule;
import cn.cegn.ra.office.entity.LimitWish;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Where an administrator sees and changes the limits. Each act is audited, a refused one too. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class LimitDesk {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LimitTable table;

    @Inject
    private Clock clock;

    @Inject
    private LimitActs acts;

    /** What counts, what will, and what did. */
    @RolesAllowed("ADMINISTRATOR")
    public LimitBook book() {
        return table.read();
    }

    /** Changes a limit; what is answered stands against it, and then nothing was changed. */
    @RolesAllowed("ADMINISTRATOR")
    public Set<LimitFault> change(LimitWish wish) {
        Instant now = clock.instant();
        LimitBook book = table.read();
        LimitRule rule = new LimitRule(book, now, clock.getZone());
        Set<LimitFault> faults = rule.faults(wish);
        if (faults.isEmpty()) {
            Instant from = rule.begin(wish);
            entities.persist(new LimitChange(wish, from, new LimitChange.Origin(acts.account(), now)));
            acts.changed(wish, book.amount(wish.limit(), from));
        } else {
            acts.refused(wish, faults.iterator().next());
        }
        return faults;
    }
}
