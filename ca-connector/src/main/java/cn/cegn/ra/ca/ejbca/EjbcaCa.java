package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RevocationReason;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;

/** EJBCA Community Edition 8.x as the CA; see the package for what it promises. Close it at the end. */
public final class EjbcaCa implements CertificateAuthority, AutoCloseable {
    private static final int LOCKS = 64;

    private final Wire wire;
    private final CaCertificates certificates;
    private final Care care;
    private final Recovery recovery;
    private final Registrar registrar;
    private final Issuance issuance;
    private final HealthProbes probes;

    /** One of them for each username: threads of this node wait for each other instead of racing at the CA. */
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    /**
     * Connects to nothing yet.
     *
     * @param tls with our client certificate and the trust in EJBCA's server certificate; its host name is verified
     */
    public EjbcaCa(EjbcaSettings settings, SSLContext tls) {
        this.wire = new Wire(settings, tls);
        Link link = Link.over(wire, settings);
        Sight sight = new Sight(link);
        this.certificates = new CaCertificates(link);
        this.care = new Care(link, certificates);
        this.recovery = new Recovery(link, sight, care);
        this.registrar = new Registrar(link, sight, certificates);
        this.issuance = new Issuance(link, registrar, recovery, sight);
        this.probes = new HealthProbes(link, sight, care);
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        synchronized (lock(order.username())) {
            registrar.register(order);
        }
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        synchronized (lock(order.username())) {
            return issuance.issue(order, pkcs10);
        }
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        // Waits for an issue that is under way: its certificate must not be missed.
        synchronized (lock(username)) {
            return recovery.find(username, subjectPublicKeyInfo);
        }
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        care.revoke(serialNumber, reason);
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        care.suspend(serialNumber);
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        care.resume(serialNumber);
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        return care.status(serialNumber);
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        return certificates.chain();
    }

    @Override
    public byte[] crl() throws CaException {
        return care.crl();
    }

    @Override
    public CaHealth health() {
        return probes.health();
    }

    @Override
    public void close() {
        wire.close();
    }

    private Object lock(String username) {
        return locks.get(Math.floorMod(username.hashCode(), LOCKS));
    }
}
