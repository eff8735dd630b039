package cn.cegn.ra.web.act;

import cn.cegn.ra.notification.boundary.Notices;
import cn.cegn.ra.notification.entity.NoticeRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who was told what about a case, when, and whether the mail went out; never what it said (S2.7-3, S-D-03). */
@Named("caseNotices")
@RequestScoped
public class CaseNoticesBacking {
    @EJB
    private Notices notices;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    private List<Line> lines;

    /** A mail in the list. */
    public record Line(Instant at, String to, String about, String sending, String kind) {}

    /** Newest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = notices.ofCase(theCase.getView()).stream()
                    .sorted(Comparator.comparing(NoticeRow::at).reversed())
                    .map(this::line)
                    .toList();
        }
        return lines;
    }

    private Line line(NoticeRow row) {
        return new Line(
                row.at(),
                words.say("role." + row.to()),
                words.say("notice." + row.situation()),
                words.say("sending." + row.sending(), row.recipients()),
                switch (row.sending()) {
                    case SENT -> "ok";
                    case NO_ADDRESS -> "wait";
                    case WAITING -> "act";
                    case FAILED -> "bad";
                });
    }
}
