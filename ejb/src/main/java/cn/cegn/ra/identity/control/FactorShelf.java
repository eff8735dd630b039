package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.identity.entity.FactorDevice;
import cn.cegn.ra.identity.entity.FactorStanding;
import cn.cegn.ra.identity.entity.RecoveryCode;
import cn.cegn.ra.identity.entity.Totp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The devices and recovery codes of accounts. Needs the caller's transaction. */
@ApplicationScoped
public class FactorShelf {
    private static final String DIGITS = "[0-9]{6}";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DataKeys keys;

    @Inject
    private SecureRandom random;

    public byte[] secret() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** Under which wrong codes of an account are counted. */
    public String subject(String login) {
        return "code:" + keys.digest("log-in:" + login);
    }

    /** Uses a code of a device, or a recovery code, up. Two at once with the same code: one is too late. */
    public boolean accepts(String login, String typed, Instant now) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        return code.matches(DIGITS)
                ? devices(login).stream().anyMatch(device -> device.accept(code, now))
                : recovery(login, code, now);
    }

    private boolean recovery(String login, String code, Instant now) {
        Optional<RecoveryCode> found = entities.createQuery(
                        "select c from RecoveryCode c where c.login = :login and c.codeDigest = :digest and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("login", login)
                .setParameter("digest", RecoveryCode.digest(login, code, keys))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        found.ifPresent(each -> each.use(now));
        return found.isPresent();
    }

    private List<FactorDevice> devices(String login) {
        return entities.createQuery(
                        "select d from FactorDevice d where d.login = :login order by d.id", FactorDevice.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The first code must be right; then it is used up. */
    public Optional<List<String>> enrol(String login, byte[] secret, String typed, Instant now) {
        FactorDevice device = new FactorDevice(login, secret, now);
        if (!device.accept(typed == null ? "" : typed.replaceAll("\\s", ""), now)) {
            return Optional.empty();
        }
        entities.persist(device);
        List<String> codes = RecoveryCode.fresh();
        codes.forEach(code -> entities.persist(new RecoveryCode(login, code, keys)));
        return Optional.of(codes);
    }

    /** The account may have been made in the same transaction: it has to be there first, because a device gets its id by being written. */
    public void add(String login, byte[] secret, Instant now) {
        entities.flush();
        entities.persist(new FactorDevice(login, secret, now));
    }

    public FactorStanding standing(String login) {
        Instant since = entities.createQuery(
                        "select min(d.enrolledAt) from FactorDevice d where d.login = :login", Instant.class)
                .setParameter("login", login)
                .getSingleResult();
        long codes = entities.createQuery(
                        "select count(c) from RecoveryCode c where c.login = :login and c.usedAt is null", Long.class)
                .setParameter("login", login)
                .getSingleResult();
        return new FactorStanding(since, codes);
    }

    public void clear(String login) {
        entities.createQuery("delete from FactorDevice d where d.login = :login")
                .setParameter("login", login)
                .executeUpdate();
        entities.createQuery("delete from RecoveryCode c where c.login = :login")
                .setParameter("login", login)
                .executeUpdate();
    }

    /** Of all accounts of a person. */
    public void endSessions(String person, Instant now) {
        entities.createQuery("select a from Account a where a.person.id = :person", Account.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(account -> account.endSessions(now));
    }
}
