package cn.cegn.ra.web.push;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an open page listens to, and how it stood when it was written. The page of a case has required its case before. */
@Named("live")
@RequestScoped
public class LiveBacking {
    private static final int MOST = 4;

    @EJB
    private CurrentActor current;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private CaseRelay relay;

    private List<String> work;

    /** Of the case on the page; nobody's if the person sees no such case. Faces asks for it while it builds the page. */
    public String getCaseAudience() {
        return theCase.isThere() ? Audience.ofCase(theCase.getId()) : "";
    }

    public long getCaseMark() {
        return relay.mark(List.of(getCaseAudience()));
    }

    /** One of the person's audiences; null if he has not so many. */
    public String work(int at) {
        return at < MOST && at < audiences().size() ? audiences().get(at) : null;
    }

    public long getWorkMark() {
        return relay.mark(audiences());
    }

    private List<String> audiences() {
        if (work == null) {
            work = current.signedIn().map(Audience::of).orElse(List.of());
        }
        return work;
    }
}
