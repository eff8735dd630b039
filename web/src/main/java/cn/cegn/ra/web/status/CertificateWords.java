package cn.cegn.ra.web.status;

import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a certificate stands, in words. */
@Named("certificateWords")
@RequestScoped
public class CertificateWords {
    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Clock clock;

    /** Time ends a certificate even if nobody has entered that yet. */
    public String standing(CertificateRow row) {
        return words.say("certificateStatus." + now(row));
    }

    /** Colour of its tag. */
    public String kind(CertificateRow row) {
        return switch (now(row)) {
            case VALID -> "ok";
            case SUSPENDED -> "wait";
            case REVOKED -> "bad";
            case EXPIRED -> "na";
        };
    }

    private CertificateStanding now(CertificateRow row) {
        return row.standing() != CertificateStanding.REVOKED && row.isOver(clock.instant())
                ? CertificateStanding.EXPIRED
                : row.standing();
    }

    public String until(CertificateRow row) {
        return times.full(row.notAfter());
    }

    /** How long it is valid yet; empty once it is not. */
    public String left(CertificateRow row) {
        boolean ended = now(row) == CertificateStanding.REVOKED || now(row) == CertificateStanding.EXPIRED;
        return ended
                ? ""
                : words.say(
                        "certificates.left",
                        Duration.between(clock.instant(), row.notAfter()).toDays());
    }

    /** What can be done with it now, or what is being done. */
    public String now(CertificateRow row, boolean open) {
        if (row.open() != null) {
            return words.say("statusKind." + row.open().kind()) + " "
                    + words.say("statusState." + row.open().state());
        }
        return open
                ? Arrays.stream(StatusKind.values())
                        .filter(kind -> kind != StatusKind.EMERGENCY && kind.fits(now(row)))
                        .map(kind -> words.say("statusKind." + kind))
                        .collect(Collectors.joining(words.say("certificates.and")))
                : "";
    }
}
