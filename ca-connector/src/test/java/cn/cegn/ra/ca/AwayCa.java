package cn.cegn.ra.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A CA whose line can be cut in the ways that a line is cut; whatever reaches it is answered emptily and counted. */
final class AwayCa implements CertificateAuthority {
    /** What its status call ends with. */
    enum Line {
        GOOD,
        OFFLINE,
        CUT,
        SLOW,
        ASKING_BACK,
        REFUSING,
        CRASHING
    }

    private final AtomicInteger calls = new AtomicInteger();
    private volatile Line line = Line.GOOD;
    private volatile Runnable during = () -> {};

    void becomes(Line other) {
        line = other;
    }

    /** Runs while a call is under way. */
    void during(Runnable work) {
        during = work;
    }

    int calls() {
        return calls.get();
    }

    private void answer() throws CaException {
        calls.incrementAndGet();
        during.run();
        switch (line) {
            case GOOD -> {}
            case OFFLINE -> throw new CaException(CaException.Kind.UNAVAILABLE, "CA token is offline");
            case CUT ->
                throw new CaException(
                        CaException.Kind.UNKNOWN, "no answer", new IOException("Connection reset by peer"));
            case SLOW ->
                throw new CaException(CaException.Kind.UNKNOWN, "no answer within 30 s", new TimeoutException());
            case ASKING_BACK -> throw CaException.leftOpenByCa("INTERNAL_ERROR");
            case REFUSING -> throw new CaException(CaException.Kind.REFUSED, "not authorised");
            case CRASHING -> throw new IllegalStateException("not a CA's answer");
        }
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        answer();
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        answer();
        throw new CaException(CaException.Kind.REFUSED, "issues nothing");
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        answer();
        return Optional.empty();
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        answer();
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        answer();
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        answer();
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        answer();
        return CertificateStatus.VALID;
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        answer();
        return List.of();
    }

    @Override
    public byte[] crl() throws CaException {
        answer();
        return new byte[0];
    }

    @Override
    public CaHealth health() {
        return new CaHealth(line == Line.GOOD, line.name(), List.of());
    }
}
