package cn.cegn.ra.ca;

import java.util.List;

/**
 * The CA's condition at one moment.
 *
 * @param ready whether orders may be sent
 * @param detail one line for the administrator, never for the applicant
 * @param findings what was looked at, one line each; a {@link Verdict#FAILED} one makes the CA not ready
 */
public record CaHealth(boolean ready, String detail, List<Finding> findings) {
    public CaHealth {
        findings = List.copyOf(findings);
    }

    /** Ready unless a finding failed; the first failed one is the detail, otherwise the text given. */
    public static CaHealth of(String detail, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .findFirst()
                .map(failed -> new CaHealth(false, failed.check() + ": " + failed.detail(), findings))
                .orElseGet(() -> new CaHealth(true, detail, findings));
    }

    /**
     * One thing that was looked at.
     *
     * @param detail the figure or the CA's own words, with what to do about it if it is not {@link Verdict#OK}
     */
    public record Finding(Check check, Verdict verdict, String detail) {}

    /** What is looked at; none of it changes anything at the CA. */
    public enum Check {
        /** What is needed to ask at all: settings, key store, trust store. */
        SETTINGS,
        REACHABLE,
        /** Each protocol that is used is enabled at the CA. */
        PROTOCOLS,
        /** Our certificate at the CA: accepted, and its remaining days. */
        CLIENT_CERTIFICATE,
        /** The issuing CA's certificate: the configured one, and its remaining days. */
        CA_CERTIFICATE,
        /** The CA signs, it is not offline. */
        CA_ACTIVE,
        /** Profiles that the orders name exist. */
        PROFILES,
        RIGHT_REGISTER,
        RIGHT_ISSUE,
        RIGHT_FIND,
        RIGHT_REVOKE,
        /** The CA's clock against ours. */
        CLOCK,
        /** A CRL can be had and is not overdue. */
        CRL
    }

    /** How it was found. */
    public enum Verdict {
        OK,
        /** Works, but somebody should act in time. */
        WARNING,
        FAILED,
        /** Could not be looked at, because of another finding or because the CA offers no way that changes nothing. */
        NOT_CHECKED
    }
}
