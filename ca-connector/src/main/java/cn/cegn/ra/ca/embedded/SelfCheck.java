package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the embedded CA says of itself; it runs inside this server, so there is no network, right or clock to look at. */
record SelfCheck(boolean running, Ledger ledger, CaKeys keys, Instant now) {
    /** Before this a new CA should have been set up: as long as the longest certificate runs. */
    private static final long WARNING_DAYS = 3 * 365L;

    List<Finding> findings() {
        return List.of(
                new Finding(
                        Check.REACHABLE,
                        running ? Verdict.OK : Verdict.FAILED,
                        running ? "runs in this server" : "The embedded CA is stopped"),
                new Finding(
                        Check.CA_ACTIVE,
                        ledger.isSound() ? Verdict.OK : Verdict.FAILED,
                        ledger.isSound()
                                ? "the journal can be written"
                                : "The embedded CA's journal can not be written, or the CA is closed: check the disk, restart"),
                certificate());
    }

    private Finding certificate() {
        long days =
                Duration.between(now, keys.issuing().getNotAfter().toInstant()).toDays();
        if (now.isAfter(keys.issuing().getNotAfter().toInstant())) {
            return new Finding(
                    Check.CA_CERTIFICATE,
                    Verdict.FAILED,
                    "The embedded CA has expired: set up a new one in an empty folder");
        }
        return days < WARNING_DAYS
                ? new Finding(
                        Check.CA_CERTIFICATE,
                        Verdict.WARNING,
                        days + " days left: certificates that run longer can not be issued; plan a new CA")
                : new Finding(Check.CA_CERTIFICATE, Verdict.OK, days + " days left");
    }
}
