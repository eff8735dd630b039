package cn.cegn.ra.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Spares a CA that is away, and those who wait for it: after some failures in a row nobody is let through for a while and everyone is
 * answered {@code UNAVAILABLE} at once; then one caller tries, and if the CA answers him, whatever it says, the way is free again.
 *
 * <p>A failure is {@code UNAVAILABLE}, or {@code UNKNOWN} because the connection broke or timed out (an {@link IOException} or a {@link TimeoutException} is its cause). A
 * refusal, a broken answer and an {@code UNKNOWN} that the CA itself said are answers: it is there.
 *
 * <p>{@link #health()} is always let through; a CA that it finds ready closes the circuit. Who has refused calls to repeat is told by the
 * listener, once each time the circuit closes, in the thread that found out. For use by many threads at once.
 */
public final class CaCircuit implements CertificateAuthority {
    private final CertificateAuthority behind;
    private final Limits limits;
    private final Clock clock;
    private final Runnable whenClosed;

    private Position position = Position.CLOSED;
    private int failures;
    private Instant since;
    private String words = "";

    /**
     * @param behind the CA itself
     * @param whenClosed called after the circuit was open and is closed again; must not throw
     */
    public CaCircuit(CertificateAuthority behind, Limits limits, Clock clock, Runnable whenClosed) {
        this.behind = behind;
        this.limits = limits;
        this.clock = clock;
        this.whenClosed = whenClosed;
        this.since = clock.instant();
    }

    /**
     * When it opens, and for how long.
     *
     * @param failures in a row, at least 1
     * @param rest until one caller may try
     */
    public record Limits(int failures, Duration rest) {
        public Limits {
            if (failures < 1 || rest.isNegative() || rest.isZero()) {
                throw new IllegalArgumentException("a circuit opens after at least one failure, for some time");
            }
        }
    }

    /** Who is let through. */
    public enum Position {
        CLOSED,
        /** Nobody, until the rest is over. */
        OPEN,
        /** One caller is trying. */
        HALF_OPEN
    }

    /**
     * The circuit at one moment.
     *
     * @param failures in a row
     * @param since when it took this position
     * @param trialAt when the next caller is let through; null if all are
     * @param words the last failure's, for the administrator; empty while the CA answers
     */
    public record Condition(Position position, int failures, Instant since, Instant trialAt, String words) {
        public boolean isClosed() {
            return position == Position.CLOSED;
        }
    }

    public synchronized Condition condition() {
        Instant trialAt = position == Position.CLOSED ? null : since.plus(limits.rest());
        return new Condition(position, failures, since, trialAt, words);
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        through(() -> {
            behind.register(order);
            return order;
        });
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        return through(() -> behind.issue(order, pkcs10));
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        return through(() -> behind.find(username, subjectPublicKeyInfo));
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        through(() -> {
            behind.revoke(serialNumber, reason);
            return serialNumber;
        });
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        through(() -> {
            behind.suspend(serialNumber);
            return serialNumber;
        });
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        through(() -> {
            behind.resume(serialNumber);
            return serialNumber;
        });
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        return through(() -> behind.status(serialNumber));
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        return through(behind::chain);
    }

    @Override
    public byte[] crl() throws CaException {
        return through(behind::crl);
    }

    @Override
    public CaHealth health() {
        CaHealth health = behind.health();
        if (health.ready()) {
            answered();
        }
        return health;
    }

    private <T> T through(Call<T> call) throws CaException {
        boolean trial = enter();
        boolean concluded = false;
        try {
            T answer = call.ask();
            concluded = true;
            answered();
            return answer;
        } catch (CaException e) {
            concluded = true;
            conclude(e, trial);
            throw e;
        } finally {
            if (trial && !concluded) {
                failed("the trial ended without an answer", true);
            }
        }
    }

    private void conclude(CaException answer, boolean trial) {
        if (isAway(answer)) {
            failed(answer.getMessage(), trial);
        } else {
            answered();
        }
    }

    /**
     * Lets the caller through, or not.
     *
     * @return whether he is the one who tries
     */
    private synchronized boolean enter() throws CaException {
        if (position == Position.CLOSED) {
            return false;
        }
        boolean rested = !clock.instant().isBefore(since.plus(limits.rest()));
        if (position == Position.HALF_OPEN || !rested) {
            throw new CaException(CaException.Kind.UNAVAILABLE, "Not asked, the CA is away: " + words);
        }
        move(Position.HALF_OPEN);
        return true;
    }

    private void answered() {
        boolean wasOpen;
        synchronized (this) {
            wasOpen = position != Position.CLOSED;
            failures = 0;
            words = "";
            if (wasOpen) {
                move(Position.CLOSED);
            }
        }
        if (wasOpen) {
            whenClosed.run();
        }
    }

    /** Calls that began before the circuit opened may still fail; only a trial prolongs the rest. */
    private synchronized void failed(String why, boolean trial) {
        failures++;
        words = why == null ? "" : why;
        if (trial || (position == Position.CLOSED && failures >= limits.failures())) {
            move(Position.OPEN);
        }
    }

    private void move(Position next) {
        position = next;
        since = clock.instant();
    }

    static boolean isAway(CaException failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE -> true;
            case UNKNOWN -> isConnection(failure);
            case REFUSED, BROKEN -> false;
        };
    }

    private static boolean isConnection(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private interface Call<T> {
        T ask() throws CaException;
    }
}
