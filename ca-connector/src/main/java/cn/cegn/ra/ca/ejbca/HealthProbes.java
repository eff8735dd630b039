package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Looks at EJBCA from the outside inwards; nothing of it changes anything there. */
final class HealthProbes {
    /** A clock that is further off spoils validities and time stamps (RFC 1123 dates count seconds). */
    private static final Duration CLOCK_WARNING = Duration.ofSeconds(30);

    private static final Duration CLOCK_FAILURE = Duration.ofMinutes(5);

    private final Link link;
    private final RightsProbes rights;
    private final CertificateProbes certificates;

    HealthProbes(Link link, Sight sight, Care care) {
        this.link = link;
        this.rights = new RightsProbes(link, sight);
        this.certificates = new CertificateProbes(link, care);
    }

    /** One thing to look at. */
    interface Probe {
        Finding look() throws CaException;
    }

    CaHealth health() {
        Reply status;
        try {
            status = link.rest().get("/v1/certificate/status");
        } catch (CaException e) {
            return unreached(e);
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                Check.REACHABLE,
                Verdict.OK,
                "EJBCA answers at " + link.settings().address()));
        findings.add(probed(Check.PROTOCOLS, () -> protocols(status)));
        findings.addAll(certificates.findings());
        findings.addAll(rights.findings());
        findings.add(clock(status));
        return CaHealth.of(
                "EJBCA at " + link.settings().address() + ", CA "
                        + link.settings().caName(),
                findings);
    }

    private static CaHealth unreached(CaException trouble) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(Check.REACHABLE, Verdict.FAILED, trouble.getMessage()));
        EnumSet.range(Check.PROTOCOLS, Check.CRL)
                .forEach(check -> findings.add(finding(check, Verdict.NOT_CHECKED, "EJBCA was not reached")));
        return CaHealth.of("", findings);
    }

    /** Disabled protocols answer HTML with 403; the web service can not be asked so, each of its own probes shows it. */
    private Finding protocols(Reply certificateManagement) throws CaException {
        List<String> disabled = new ArrayList<>();
        if (certificateManagement.status() != 200) {
            disabled.add("REST Certificate Management");
        }
        if (link.rest().get("/v1/ca/status").status() != 200) {
            disabled.add("REST CA Management");
        }
        String version = link.soap().look(Operations.plain("getEjbcaVersion")).stream()
                .map(Xml::text)
                .findFirst()
                .orElse("of an unknown version");
        if (!disabled.isEmpty()) {
            return finding(
                    Check.PROTOCOLS,
                    Verdict.FAILED,
                    "enable " + disabled + " under System Configuration, Protocol Configuration");
        }
        return link.rest().get("/v2/certificate/status").status() == 200
                ? finding(Check.PROTOCOLS, Verdict.OK, version)
                : finding(
                        Check.PROTOCOLS,
                        Verdict.WARNING,
                        "REST Certificate Management V2 is disabled: after a restart the search for certificates rests on rights alone");
    }

    private Finding clock(Reply reply) {
        Optional<Instant> theirs = reply.date();
        if (theirs.isEmpty()) {
            return finding(Check.CLOCK, Verdict.NOT_CHECKED, "EJBCA tells no time");
        }
        Duration off = Duration.between(link.settings().clock().instant(), theirs.get());
        Verdict verdict = Verdict.OK;
        if (off.abs().compareTo(CLOCK_WARNING) > 0) {
            verdict = off.abs().compareTo(CLOCK_FAILURE) > 0 ? Verdict.FAILED : Verdict.WARNING;
        }
        return finding(
                Check.CLOCK,
                verdict,
                "EJBCA's clock is " + off.abs().toSeconds() + " s " + (off.isNegative() ? "behind" : "ahead of")
                        + " ours" + (verdict == Verdict.OK ? "" : ": check the time service of both"));
    }

    /** A probe that fails is a finding as well. */
    static Finding probed(Check check, Probe probe) {
        try {
            return probe.look();
        } catch (CaException e) {
            return finding(check, Verdict.FAILED, e.getMessage());
        }
    }

    static Finding finding(Check check, Verdict verdict, String detail) {
        return new Finding(check, verdict, detail);
    }
}
