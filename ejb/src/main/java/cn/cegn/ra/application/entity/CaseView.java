package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/** A case as it stood when it was read. */
public record CaseView(
        Key key,
        State state,
        FormScope scope,
        FrozenVersions frozen,
        Parties parties,
        Progress progress,
        FormEntries form,
        String formDigest) {

    /** @param version what a page gives back, so that of two who act at once one is told */
    public record Key(long id, int version, String formNumber, String acceptanceNumber) {
        /** The number by which people speak of the case: the acceptance number once there is one. */
        public String number() {
            return acceptanceNumber != null ? acceptanceNumber : formNumber;
        }
    }

    /** Persons are ids of natural persons; registrar and approver are null while nobody has claimed the case. */
    public record Parties(Long organization, String applicant, String holderName, String registrar, String approver) {}

    /**
     * @param round begins anew with each return (S-D-01)
     * @param attempt at issuing; begins anew with each remake
     */
    public record Progress(int round, int attempt, Instant openedAt, Instant since, Instant until) {}

    public long id() {
        return key.id();
    }

    public Mode mode() {
        return scope.mode();
    }

    public Medium medium() {
        return scope.medium();
    }

    public CertificateType type() {
        return scope.type();
    }
}
