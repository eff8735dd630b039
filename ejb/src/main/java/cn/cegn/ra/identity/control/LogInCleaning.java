package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.boundary.LogInTally;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old tries to log in, so that whoever guesses does not fill the database. */
@Singleton
public class LogInCleaning {
    @Inject
    private LogInTally tally;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void clean() {
        tally.clean();
    }
}
