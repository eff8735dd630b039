package cn.cegn.ra.ca.ejbca.replay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** EJBCA's database: end entities and certificates. Usernames are told apart without case, as with H2. */
final class Ledger {
    private final Map<String, EndEntity> entities = new LinkedHashMap<>();
    private final Set<String> beingIssued = new HashSet<>();
    private final Map<BigInteger, Issued> issued = new LinkedHashMap<>();
    private final Map<String, List<BigInteger>> serialsByUser = new HashMap<>();
    private final Map<String, Set<String>> usersByKey = new HashMap<>();
    private int changes;

    synchronized Optional<EndEntity> entity(String username) {
        return Optional.ofNullable(entities.get(key(username)));
    }

    synchronized List<EndEntity> entities() {
        return List.copyOf(entities.values());
    }

    synchronized void put(EndEntity entity) {
        EndEntity before = entities.get(key(entity.username()));
        boolean keeps = entity.password() == null && before != null;
        entities.put(key(entity.username()), keeps ? entity.withPassword(before.password()) : entity);
    }

    /**
     * Begins the one issuance of an entry.
     *
     * <p>Calls that meet: the first issues, the others see a rolled back transaction (INTERNAL_ERROR), those after them the status
     * GENERATED (USER_WRONG_STATUS), as recorded for six at once.
     */
    synchronized EndEntity begin(String username, String password) throws Refusal {
        boolean met = false;
        while (beingIssued.contains(key(username))) {
            met = true;
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw rolledBack(e);
            }
        }
        EndEntity entity = entities.get(key(username));
        if (entity == null) {
            throw Refusal.notFound(400, "Wrong username or password");
        }
        if (entity.status() != EndEntity.NEW) {
            throw met ? rolledBack(null) : wrongStatus(entity);
        }
        if (!Objects.equals(entity.password(), password)) {
            throw Refusal.ejbca(
                    "LOGIN_ERROR", 400, "Got request for user with invalid password: " + entity.username() + ".");
        }
        beingIssued.add(key(username));
        return entity;
    }

    private static Refusal wrongStatus(EndEntity entity) {
        String name = entity.status() == EndEntity.GENERATED ? "GENERATED" : "REVOKED";
        return Refusal.ejbca(
                "USER_WRONG_STATUS",
                400,
                "Got request with status " + name + " (" + entity.status()
                        + "). Status NEW, FAILED or INPROCESS required: " + entity.username() + ".");
    }

    private static Refusal rolledBack(Throwable cause) {
        Refusal refusal = Refusal.ejbca(
                "INTERNAL_ERROR", 500, "javax.transaction.RollbackException: Could not commit transaction.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Ends what {@link #begin} began; without a certificate the entry stays as it was. */
    synchronized void end(EndEntity entity, Issued certificate) {
        if (certificate != null) {
            add(entity, certificate);
        }
        beingIssued.remove(key(entity.username()));
        notifyAll();
    }

    /** Adds a certificate without an entry's status being asked for. */
    synchronized void add(EndEntity entity, Issued certificate) {
        String user = key(entity.username());
        issued.put(certificate.serial(), certificate);
        serialsByUser.computeIfAbsent(user, name -> new ArrayList<>()).add(certificate.serial());
        byte[] publicKey = certificate.certificate().getPublicKey().getEncoded();
        usersByKey.computeIfAbsent(hex(publicKey), name -> new HashSet<>()).add(user);
        entities.put(user, entity.with(EndEntity.GENERATED));
    }

    synchronized List<Issued> issued() {
        return List.copyOf(issued.values());
    }

    synchronized List<Issued> issuedTo(String username) {
        return serialsByUser.getOrDefault(key(username), List.of()).stream()
                .map(issued::get)
                .toList();
    }

    synchronized Optional<Issued> issued(BigInteger serial) {
        return Optional.ofNullable(issued.get(serial));
    }

    /** Whether another username has a certificate for this key. */
    synchronized boolean isKeyOfAnother(byte[] publicKey, String username) {
        return usersByKey.getOrDefault(hex(publicKey), Set.of()).stream().anyMatch(user -> !user.equals(key(username)));
    }

    /** The other usernames that have a certificate of this subject. */
    synchronized List<String> othersOf(DnText subject, String username) {
        return issued.values().stream()
                .filter(each -> each.subject().toString().equals(subject.toString()))
                .map(Issued::username)
                .filter(other -> !key(other).equals(key(username)))
                .distinct()
                .toList();
    }

    synchronized void replace(Issued changed) {
        issued.put(changed.serial(), changed);
        changes++;
    }

    /** Certificates that are revoked or on hold. */
    synchronized List<Issued> revoked() {
        return new ArrayList<>(
                issued.values().stream().filter(each -> !each.active()).toList());
    }

    /** How often a status was changed. */
    synchronized int changes() {
        return changes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
