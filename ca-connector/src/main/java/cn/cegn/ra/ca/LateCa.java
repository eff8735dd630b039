package cn.cegn.ra.ca;

import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A CA that is opened when it is first asked, and tried again at the next call as long as it does not open. What it lacks (a setting, a client
 * certificate) so keeps nobody else from working: every call ends with what {@link Opening} said, and the CA is not ready.
 */
public final class LateCa implements CertificateAuthority {
    private final Opening opening;
    private CertificateAuthority opened;

    public LateCa(Opening opening) {
        this.opening = opening;
    }

    /** Makes the CA. */
    @FunctionalInterface
    public interface Opening {
        /** @throws CaException saying in one line what is missing or wrong; {@code UNAVAILABLE} if it can be mended while we run */
        CertificateAuthority open() throws CaException;
    }

    private synchronized CertificateAuthority ca() throws CaException {
        if (opened == null) {
            opened = opening.open();
        }
        return opened;
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        ca().register(order);
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        return ca().issue(order, pkcs10);
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        return ca().find(username, subjectPublicKeyInfo);
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        ca().revoke(serialNumber, reason);
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        ca().suspend(serialNumber);
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        ca().resume(serialNumber);
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        return ca().status(serialNumber);
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        return ca().chain();
    }

    @Override
    public byte[] crl() throws CaException {
        return ca().crl();
    }

    @Override
    public CaHealth health() {
        try {
            CaHealth health = ca().health();
            List<Finding> others = health.findings().stream()
                    .filter(finding -> finding.check() != Check.SETTINGS)
                    .toList();
            return new CaHealth(health.ready(), health.detail(), others);
        } catch (CaException e) {
            return new CaHealth(
                    false, e.getMessage(), List.of(new Finding(Check.SETTINGS, Verdict.FAILED, e.getMessage())));
        }
    }
}
