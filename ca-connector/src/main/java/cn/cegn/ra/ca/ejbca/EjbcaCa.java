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
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** EJBCA Community Edition 8.x as the CA; see the package for what it promises. Close it at the end. */
public final class EjbcaCa implements CertificateAuthority, AutoCloseable {
    private final EjbcaSettings settings;

    /**
     * Connects to nothing yet.
     *
     * @param tls with our client certificate and the trust in EJBCA's server certificate; its host name is verified
     */
    public EjbcaCa(EjbcaSettings settings, SSLContext tls) {
        this.settings = Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(tls, "tls");
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        throw unfinished();
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        throw unfinished();
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        throw unfinished();
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        throw unfinished();
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        throw unfinished();
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        throw unfinished();
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        throw unfinished();
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        throw unfinished();
    }

    @Override
    public byte[] crl() throws CaException {
        throw unfinished();
    }

    @Override
    public CaHealth health() {
        return new CaHealth(false, unfinished().getMessage(), List.of());
    }

    @Override
    public void close() {
        // Nothing is open yet.
    }

    private CaException unfinished() {
        return new CaException(CaException.Kind.UNAVAILABLE, "EJBCA at " + settings.address() + " is not connected");
    }
}
