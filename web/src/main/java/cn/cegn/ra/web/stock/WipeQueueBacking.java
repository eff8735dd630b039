package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.boundary.KeyWipes;
import cn.cegn.ra.provisioning.entity.WipeRow;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The keys that wait to be wiped, for the desk of the station: which to put in, and what came of it. */
@Named("wipeQueue")
@RequestScoped
public class WipeQueueBacking {
    @EJB
    private KeyWipes wipes;

    @Inject
    private Words words;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            lines = wipes.waiting().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(WipeRow row) {
        return new Line(row.key().label(), row.key().serial(), todo(row), row.isFailed());
    }

    private String todo(WipeRow row) {
        if (row.isRunning()) {
            return words.say(row.last().failure() == null ? "wipeQueue.running" : "wipeQueue.restarting");
        }
        if (row.isFailed()) {
            return WipeOnPage.failure(words, row.last());
        }
        return row.isPluggedIn() ? words.say("wipeQueue.confirm", row.station()) : words.say("wipeQueue.insert");
    }

    /**
     * One key.
     *
     * @param todo who does what next, in words
     * @param failed a station did not do it
     */
    public record Line(String label, String serial, String todo, boolean failed) {}
}
