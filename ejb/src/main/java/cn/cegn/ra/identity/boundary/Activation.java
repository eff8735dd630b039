package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.control.LinkTimes;
import cn.cegn.ra.identity.control.PasswordHashing;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.ActivationSecret;
import cn.cegn.ra.identity.entity.ActivationState;
import cn.cegn.ra.identity.entity.ActivationToken;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.identity.entity.LinkPurpose;
import cn.cegn.ra.identity.entity.PasswordRule;
import cn.cegn.ra.identity.entity.Person;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a person comes to an account: somebody who may invites him, a mail brings a link that counts once and 72 hours, and he sets his own
 * password. Nobody else ever knows it. A forgotten password is set anew in the same way. Who may invite is decided by the component that asks.
 */
@Stateless
@PermitAll
public class Activation {
    private static final String ACTIVATE = "ACTIVATE";
    private static final String OBJECT = "account";
    private static final String NOBODY = "unknown";
    private static final int MOST_MAILS = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private LinkTimes times;

    /** Makes an account whose password nobody knows; the mail with the link follows the commit. The login must be free. */
    public void invite(Invitation invitation) {
        open(invitation);
        entities.persist(
                new ActivationToken(invitation.login(), LinkPurpose.INVITATION, times.instant(), times.life()));
        audit.append(AuditEntry.by(current.login(), "INVITE", OBJECT, invitation.login()));
    }

    /** The same for somebody who sits before the page: what a mail would bring is answered, and no mail is sent. */
    public ActivationSecret inviteHere(Invitation invitation) {
        open(invitation);
        Instant now = times.instant();
        ActivationToken token = new ActivationToken(invitation.login(), LinkPurpose.INVITATION, now, times.life());
        ActivationSecret secret = token.issue(now, times.life());
        token.mailed(now);
        entities.persist(token);
        audit.append(AuditEntry.by(invitation.login(), "INVITE", OBJECT, invitation.login()));
        return secret;
    }

    private void open(Invitation invitation) {
        Account account = new Account(
                invitation.login(),
                entities.find(Person.class, invitation.person()),
                invitation.organization(),
                invitation.roles(),
                times.instant());
        account.tellAt(invitation.email());
        account.changePassword(hashing.hashOf(ActivationSecret.random().text()));
        entities.persist(account);
        entities.flush();
    }

    /**
     * Sends a new link; the old one is void at once.
     *
     * @return false, and nothing done, if the account does not exist or its password was set already
     */
    public boolean inviteAgain(String login) {
        List<ActivationToken> before = tokensOf(login).stream()
                .filter(token -> token.purpose() == LinkPurpose.INVITATION)
                .toList();
        AuditEntry row = AuditEntry.by(current.login(), "INVITE_AGAIN", OBJECT, login);
        Instant now = times.instant();
        if (before.isEmpty() || before.stream().anyMatch(token -> token.state(now) == ActivationState.USED)) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "NOT_INVITED"));
            return false;
        }
        before.forEach(token -> token.replaced(now));
        entities.persist(new ActivationToken(login, LinkPurpose.INVITATION, now, times.life()));
        audit.append(row);
        return true;
    }

    /**
     * Sends a link to a new password, after the person was recognised; a link before is void at once. The old password counts until the link is
     * used. The account must be enabled and have a password.
     */
    public void reset(String login, IdentityProof proof) {
        voidLinks(login);
        entities.persist(new ActivationToken(login, LinkPurpose.RESET, times.instant(), times.life()));
        audit.append(
                AuditEntry.by(current.login(), "RESET_PASSWORD", OBJECT, login).moving(null, proof.name()));
    }

    /** Voids what links of an account are open. */
    public void voidLinks(String login) {
        Instant now = times.instant();
        tokensOf(login).forEach(token -> token.replaced(now));
    }

    /** Adds a role to an account; it counts from the next log-in. */
    public void grant(String login, Role role) {
        entities.find(Account.class, login).add(role);
        audit.append(AuditEntry.by(current.login(), "GRANT_ROLE", OBJECT, login).moving(null, role.name()));
    }

    /** What a link is worth, before anything is typed. */
    public ActivationState look(String token) {
        return find(token).map(found -> found.state(times.instant())).orElse(ActivationState.UNKNOWN);
    }

    /** Sets the password of the account to which a link belongs. Two at once with the same link: one is told that it was used. */
    public Result activate(String token, String password) {
        Optional<ActivationToken> found = find(token);
        Instant now = times.instant();
        String login = found.map(ActivationToken::login).orElse(NOBODY);
        AuditEntry row = AuditEntry.by(login, ACTIVATE, OBJECT, login);
        ActivationState state = found.map(each -> each.state(now)).orElse(ActivationState.UNKNOWN);
        if (state != ActivationState.OPEN) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "LINK_" + state));
            return new Result(state, List.of());
        }
        List<PasswordRule.Fault> faults = PasswordRule.faults(login, password);
        if (!faults.isEmpty()) {
            audit.append(row.ended(
                    AuditEntry.Outcome.REFUSED, "PASSWORD_" + faults.get(0).name()));
            return new Result(state, faults);
        }
        found.get().use(now);
        Account account = entities.find(Account.class, login);
        account.changePassword(hashing.hashOf(password));
        account.endSessions(now);
        audit.append(row);
        return new Result(state, List.of());
    }

    /** Invitations whose mail is due, oldest first. */
    public List<Long> toMail() {
        return entities.createQuery(
                        "select t.id from ActivationToken t where t.mailedAt is null and t.voidedAt is null"
                                + " and t.usedAt is null and t.mailDueAt <= :now order by t.id",
                        Long.class)
                .setParameter("now", times.instant())
                .setMaxResults(MOST_MAILS)
                .getResultList();
    }

    /** Makes the token of a mail that is sent next; empty if none is due any more. Of two nodes that ask at once, one is refused. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Mail> issue(long id) {
        Instant now = times.instant();
        return Optional.ofNullable(entities.find(ActivationToken.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(token -> token.isToMail(now))
                .map(token -> new Mail(
                        token.login(),
                        entities.find(Account.class, token.login()).email(),
                        token.purpose(),
                        token.issue(now, times.life()),
                        token.expiresAt()));
    }

    /** Notes that a mail was taken by the server. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void mailed(long id) {
        entities.find(ActivationToken.class, id).mailed(times.instant());
    }

    private Optional<ActivationToken> find(String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select t from ActivationToken t where t.tokenDigest = :digest", ActivationToken.class)
                .setParameter("digest", new ActivationSecret(token.strip()).digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private List<ActivationToken> tokensOf(String login) {
        return entities.createQuery(
                        "select t from ActivationToken t where t.login = :login order by t.id", ActivationToken.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @param organization id of the organisation, or null for the RA's own people */
    public record Invitation(String person, String login, Long organization, Set<Role> roles, String email) {
        @Override
        public String toString() {
            return "Invitation[" + login + "]";
        }
    }

    /**
     * What came of an activation.
     *
     * @param link what the link was worth before
     * @param faults of the password; the link still counts
     */
    public record Result(ActivationState link, List<PasswordRule.Fault> faults) {
        public boolean isDone() {
            return link == ActivationState.OPEN && faults.isEmpty();
        }
    }

    /** A mail to send now. */
    public record Mail(String login, String email, LinkPurpose purpose, ActivationSecret secret, Instant expiresAt) {
        @Override
        public String toString() {
            return "Mail[" + login + "]";
        }
    }
}
