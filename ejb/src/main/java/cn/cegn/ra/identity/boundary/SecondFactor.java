package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.control.FactorShelf;
import cn.cegn.ra.identity.control.LogInGate;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.FactorReason;
import cn.cegn.ra.identity.entity.FactorStanding;
import cn.cegn.ra.identity.entity.Gate;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.identity.entity.RoleRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has besides his password: a device that shows codes, and recovery codes for when it is lost. The RA's own people always need it, and
 * nothing switches that off; others may turn it on. Who may reset another's is decided by the component that asks.
 */
@Stateless
@PermitAll
public class SecondFactor {
    private static final String OBJECT = "account";

    @Inject
    private FactorShelf shelf;

    @Inject
    private LogInGate gate;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Looks at the code of somebody whose password was right. Wrong ones are counted as wrong passwords are. */
    public LogIn.Answer check(LogIn.Proof proof, String code) {
        String subject = shelf.subject(proof.login());
        AuditEntry row = AuditEntry.by(proof.login(), "LOG_IN", OBJECT, proof.login());
        Gate now = gate.begin(subject, true);
        boolean fresh = proof.isFresh(clock.instant());
        if (!now.isOpen() || !fresh || !shelf.accepts(proof.login(), code, clock.instant())) {
            if (now.noted()) {
                String why = now.isOpen() ? "WRONG_CODE" : now.state().name();
                audit.appendAlone(row.ended(AuditEntry.Outcome.REFUSED, why));
            }
            return new LogIn.Answer(now, null);
        }
        gate.right(subject);
        return new LogIn.Answer(now, proof.whole());
    }

    /** A secret for a device; it counts once its first code was right. */
    public byte[] fresh() {
        return shelf.secret();
    }

    /**
     * Enrols the device of somebody whose password was right and who has none yet.
     *
     * @return the recovery codes, which are shown once, and with what he is logged in; empty if the code was wrong or it is too late
     */
    public Optional<Enrolled> enrol(LogIn.Proof proof, byte[] secret, String code) {
        if (proof.need() != LogIn.Need.ENROLMENT || !proof.isFresh(clock.instant())) {
            return Optional.empty();
        }
        return enrol(proof.login(), secret, code).map(codes -> new Enrolled(codes, proof.whole()));
    }

    /** The same for the caller, who may. */
    public Optional<List<String>> enrol(byte[] secret, String code) {
        return enrol(current.login(), secret, code);
    }

    private Optional<List<String>> enrol(String login, byte[] secret, String code) {
        if (shelf.standing(login).isOn()) {
            return Optional.empty();
        }
        Optional<List<String>> codes = shelf.enrol(login, secret, code, clock.instant());
        if (codes.isPresent()) {
            audit.append(AuditEntry.by(login, "ENROL_SECOND_FACTOR", OBJECT, login));
        }
        return codes;
    }

    /** How it stands with the caller's. */
    public FactorStanding standing() {
        return shelf.standing(current.login());
    }

    /** Turns the caller's off, by one of its codes. Not for the RA's own people. */
    public boolean turnOff(String code) {
        String login = current.login();
        AuditEntry row = AuditEntry.by(login, "TURN_OFF_SECOND_FACTOR", OBJECT, login);
        String subject = shelf.subject(login);
        boolean needed = RoleRule.needsSecondFactor(current.roles());
        if (needed || !gate.begin(subject, true).isOpen() || !shelf.accepts(login, code, clock.instant())) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, needed ? "ROLE" : "WRONG_CODE"));
            return false;
        }
        gate.right(subject);
        shelf.clear(login);
        audit.append(row);
        return true;
    }

    /** Takes another person's device and recovery codes out of use and ends his sessions: he enrols anew at his next log-in. False for one's own. */
    public boolean reset(AccountRow account, IdentityProof proof, FactorReason reason) {
        AuditEntry row = AuditEntry.by(current.login(), "RESET_SECOND_FACTOR", OBJECT, account.login())
                .moving(reason.name(), proof.name());
        boolean own = current.signedIn().orElseThrow().person().equals(account.person());
        if (own) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "OWN_ACCOUNT"));
            return false;
        }
        shelf.clear(account.login());
        shelf.endSessions(account.person(), clock.instant());
        audit.append(row);
        return true;
    }

    /** For the demo's people only, whose devices are computed. */
    public void open(String login, List<byte[]> secrets) {
        Instant now = clock.instant();
        secrets.forEach(secret -> shelf.add(login, secret, now));
    }

    /** Whether an account's roles need it. */
    static boolean isNeeded(Account account) {
        return RoleRule.needsSecondFactor(account.roles());
    }

    /** @param codes recovery codes, which nothing shows again */
    public record Enrolled(List<String> codes, LogIn.Proof proof) {
        @Override
        public String toString() {
            return "Enrolled[****]";
        }
    }
}
