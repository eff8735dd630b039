package cn.cegn.ra.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * A call into a driver can not be ended from here, but the server around it can: a station's own server is small, its supervisor starts it again
 * within seconds, and the broker delivers its job again. The all-in-one server is never ended: it is the centre.
 */
@ApplicationScoped
public class Isolation {
    /** The exit status that says: start me again. */
    static final int START_AGAIN = 75;

    private static final Logger LOG = Logger.getLogger(Isolation.class);

    private final boolean own;
    private final Runnable end;
    private String lastComplaint = "";

    public Isolation() {
        this(Boolean.getBoolean("ra.station.own"), () -> Runtime.getRuntime().halt(START_AGAIN));
    }

    Isolation(boolean own, Runnable end) {
        this.own = own;
        this.end = end;
    }

    /** Whether this server is the station's own. */
    public boolean isOwnServer() {
        return own;
    }

    /** Ends the station's own server at once; where it is not, says so once for each reason. */
    public synchronized void end(String why) {
        if (own) {
            LOG.errorf("%s: this station ends and is started again", why);
            end.run();
        } else if (!why.equals(lastComplaint)) {
            lastComplaint = why;
            LOG.errorf(
                    "%s: this is the centre's own server, which does not end for that; restart it, or use a station of its own",
                    why);
        }
    }
}
