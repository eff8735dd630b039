package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.control.DeviceMarks;
import cn.cegn.ra.identity.control.LogInGate;
import cn.cegn.ra.identity.control.PasswordHashing;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.Gate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import java.time.Duration;
import java.time.Instant;

/**
 * The one place where a password is looked at. Whoever is refused learns neither whether the account exists nor, while a delay runs, whether the
 * password was right: it is not looked at then.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogIn {
    private static final String ACT = "LOG_IN";
    private static final String OBJECT = "account";
    private static final String NOBODY = "unknown";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private LogInGate gate;

    @Inject
    private AuditTrail audit;

    @Inject
    private DeviceMarks marks;

    /**
     * Looks whether account and password belong together.
     *
     * @param mark what the browser keeps from a log-in before, or null
     */
    public Answer password(String login, String password, String mark) {
        String typed = login == null ? "" : login;
        DeviceMarks.Subject subject = marks.subject(typed, mark);
        Gate found = gate.begin(subject.key(), subject.known());
        Account account = entities.find(Account.class, typed);
        if (!found.isOpen()) {
            refused(account, found, found.state().name());
            return new Answer(found, null);
        }
        boolean right =
                hashing.isRight(password == null ? "" : password, account == null ? null : account.passwordHash());
        if (!right || account == null || !account.isEnabled()) {
            refused(account, found, "WRONG_CREDENTIAL");
            return new Answer(found, null);
        }
        return new Answer(found, new Proof(account.login(), need(account), gate.right(subject.key())));
    }

    /** Whoever has a device needs its code, whatever his roles. */
    private Need need(Account account) {
        long devices = entities.createQuery("select count(d) from FactorDevice d where d.login = :login", Long.class)
                .setParameter("login", account.login())
                .getSingleResult();
        if (devices > 0) {
            return Need.CODE;
        }
        return SecondFactor.isNeeded(account) ? Need.ENROLMENT : Need.NOTHING;
    }

    /** What the browser keeps from a log-in. */
    public String mark(Proof proof) {
        return marks.issue(proof.login);
    }

    /** An account that we do not know is not written down: some people type their password there. Nor is each guess: one row for each delay. */
    private void refused(Account account, Gate gate, String why) {
        if (account == null ? gate.notedUnknown() : gate.noted()) {
            String known = account == null ? NOBODY : account.login();
            audit.appendAlone(AuditEntry.by(known, ACT, OBJECT, known).ended(AuditEntry.Outcome.REFUSED, why));
        }
    }

    /**
     * What came of a password.
     *
     * @param gate why nothing was looked at, or when the next try can be made
     * @param proof null if it was not right
     */
    public record Answer(Gate gate, Proof proof) {
        public boolean isRight() {
            return proof != null;
        }

        /** When the next try can be made; null for at once. */
        public Instant until() {
            return gate.until();
        }
    }

    /** What somebody has to show besides his password. */
    public enum Need {
        NOTHING,
        CODE,
        /** His role needs a second factor and he has none: he enrols a device first. */
        ENROLMENT
    }

    /** What somebody has shown of who he is. Only this component makes one; the container takes nothing else for a log-in, and only one that needs nothing more. */
    public static final class Proof implements Credential {
        private static final Duration LIFE = Duration.ofMinutes(10);

        private final String login;
        private final Need need;
        private final boolean strong;
        private final Instant since;

        private Proof(String login, Need need, Instant since) {
            this(login, need, false, since);
        }

        private Proof(String login, Need need, boolean strong, Instant since) {
            this.login = login;
            this.need = need;
            this.strong = strong;
            this.since = since;
        }

        /** With the second factor. */
        Proof whole() {
            return new Proof(login, Need.NOTHING, true, since);
        }

        public String login() {
            return login;
        }

        public Need need() {
            return need;
        }

        /** Whether a second factor was shown. */
        public boolean isStrong() {
            return strong;
        }

        /** Whether it is not too long ago. */
        public boolean isFresh(Instant now) {
            return now.isBefore(since.plus(LIFE));
        }

        @Override
        public String toString() {
            return "Proof[" + login + " " + need + "]";
        }
    }
}
