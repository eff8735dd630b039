package cn.cegn.ra.web.admin;

import cn.cegn.ra.certificate.boundary.Reconciliation;
import cn.cegn.ra.certificate.boundary.ReconciliationJob;
import cn.cegn.ra.certificate.entity.Mend;
import cn.cegn.ra.certificate.entity.ReconciliationView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The page {@code /admin/reconciliation}: how register and CA agreed the last time. */
@Named("reconciliation")
@RequestScoped
public class ReconciliationBacking {
    @EJB
    private Reconciliation book;

    @EJB
    private ReconciliationJob job;

    private ReconciliationView last;
    private boolean read;

    /** Null if there was none yet. */
    public ReconciliationView getLast() {
        if (!read) {
            last = book.last().orElse(null);
            read = true;
        }
        return last;
    }

    /** What a person has to look at. */
    public List<ReconciliationView.Difference> getLeft() {
        return of(true);
    }

    /** What a rule has mended. */
    public List<ReconciliationView.Difference> getMended() {
        return of(false);
    }

    private List<ReconciliationView.Difference> of(boolean left) {
        return getLast() == null
                ? List.of()
                : getLast().differences().stream()
                        .filter(difference -> left == (difference.mend() == Mend.LEFT))
                        .toList();
    }

    public String now() {
        job.now();
        return "/admin/reconciliation?faces-redirect=true";
    }
}
