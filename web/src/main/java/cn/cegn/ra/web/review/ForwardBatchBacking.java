package cn.cegn.ra.web.review;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.WorkList;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkRow;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.boundary.BatchOutcome;
import cn.cegn.ra.review.boundary.ForwardDesk;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Forwards several passed cases together (S2.4-4, 统一申请). Each box carries the case and the version that was shown. */
@Named
@RequestScoped
public class ForwardBatchBacking {
    private static final String BOX = "chosen";
    private static final Pattern CHOICE = Pattern.compile("\\d{1,18}-\\d{1,9}");

    @EJB
    private WorkList work;

    @EJB
    private ForwardDesk desk;

    @Inject
    private ActResult result;

    @Inject
    private Words words;

    private List<WorkRow> rows;
    private BatchOutcome outcome;

    /** The cases that were passed and wait to be forwarded. */
    public List<WorkRow> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            long total = 1;
            for (int page = 0; (long) page * WorkFilter.MOST_ROWS < total; page++) {
                WorkFilter filter = new WorkFilter(
                        WorkView.ALL, null, null, null, null, WorkFilter.Order.DUE, page, WorkFilter.MOST_ROWS);
                var found = work.page(filter, Role.HANDLER);
                total = found.total();
                found.rows().stream()
                        .filter(row -> row.state() == State.ORG_APPROVED)
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** Forwards what was ticked; what stays says why. */
    public void forward() {
        List<CaseRef> chosen = chosen();
        if (chosen.isEmpty()) {
            warn(words.say("review.batch.none"));
            return;
        }
        try {
            outcome = desk.forwardBatch(chosen);
        } catch (EJBException e) {
            result.tell(ActResult.attempt(() -> {
                throw e;
            }));
            return;
        }
        rows = null;
        outcome.cases().stream().filter(one -> !one.outcome().isTaken()).forEach(one -> {
            warn(words.say("review.batch.stays", one.formNumber()));
            result.tell(one.outcome());
        });
    }

    private static List<CaseRef> chosen() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(BOX, new String[0]);
        return Arrays.stream(ticked)
                .filter(choice -> CHOICE.matcher(choice).matches())
                .map(ForwardBatchBacking::ref)
                .toList();
    }

    private static CaseRef ref(String choice) {
        int dash = choice.indexOf('-');
        return new CaseRef(Long.parseLong(choice.substring(0, dash)), Integer.parseInt(choice.substring(dash + 1)));
    }

    private static void warn(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** What became of the batch; null before it was sent. */
    public BatchOutcome getOutcome() {
        return outcome;
    }

    /** Whether at least one case has gone. */
    public boolean isGone() {
        return outcome != null && outcome.batchNumber() != null;
    }

    public String getGoneText() {
        return isGone() ? words.say("review.batch.gone", outcome.taken()) : "";
    }
}
