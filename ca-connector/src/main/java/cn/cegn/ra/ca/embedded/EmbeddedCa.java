package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.KeyRequest;
import cn.cegn.ra.ca.OrderConformity;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RevocationReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A small real CA in this process, for trials, tests and small offices: its keys lie in a file, not in a hardware module, and
 * one process holds its folder. Ministries run EJBCA or another CA with a module of its own.
 *
 * <p>See the package for what it promises. Open it once per folder and close it at the end; closing releases the folder.
 */
public final class EmbeddedCa implements CertificateAuthority, AutoCloseable {
    /** Name of the CRL below the base URL and in the folder. */
    public static final String CRL_FILE = "issuing.crl";
    /** Name of the issuing CA's certificate (DER) below the base URL: {@code chain().get(0).getEncoded()}. */
    public static final String ISSUER_FILE = "issuing.cer";

    /** CRLReason certificateHold. */
    private static final int ON_HOLD = 6;

    private final OpenFolder open;
    private final Ledger ledger;
    private final CaKeys keys;
    private final Certifier certifier;
    private final CrlKeeper crl;
    private final Clock clock;
    private final CertificateFactory certificates;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean running = true;

    private EmbeddedCa(OpenFolder open, EmbeddedCaSettings settings) throws CaException {
        this.open = open;
        this.ledger = open.ledger();
        this.keys = open.keys();
        this.clock = settings.clock();
        this.certifier = new Certifier(keys, settings);
        this.crl = new CrlKeeper(open.folder(), ledger, keys, clock);
        try {
            this.certificates = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every JDK has X.509", e);
        }
    }

    /**
     * Opens the CA of a folder; the first time it makes its keys, which takes a second or two with RSA.
     *
     * @param password of the key store, not empty; used only here and not kept, the caller may wipe it afterwards
     * @throws CaException {@code UNAVAILABLE} if another process holds the folder; {@code BROKEN} if the password is wrong or the
     *     folder is damaged: the message says what to do
     */
    public static EmbeddedCa open(EmbeddedCaSettings settings, char[] password) throws CaException {
        if (password.length == 0) {
            throw new IllegalArgumentException("the embedded CA's key store needs a password");
        }
        OpenFolder open = OpenFolder.open(settings, password);
        try {
            return new EmbeddedCa(open, settings);
        } catch (CaException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** From now on every call is answered {@code UNAVAILABLE}, as if the CA could not be reached; nothing is lost. */
    public void stop() {
        running = false;
    }

    /** Ends {@link #stop}; a closed CA stays closed. */
    public void start() {
        running = true;
    }

    @Override
    public void register(RegistrationOrder order) throws CaException {
        requireRunning();
        if (ledger.find(order.username()) == null) {
            certifier.requireFeasible(order);
        }
        writing(() -> ledger.register(order));
    }

    @Override
    public IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException {
        requireRunning();
        Registration registration = ledger.require(order);
        KeyRequest request = KeyRequest.read(pkcs10);
        synchronized (registration) {
            if (registration.intent() == null) {
                intend(registration, request);
            }
            if (!registration.intent().keyHash().equals(request.hash())) {
                throw refused("The certificate of " + order.username() + " is for another key");
            }
            return registration.isIssued() ? answer(registration) : sign(registration, request);
        }
    }

    private void intend(Registration registration, KeyRequest request) throws CaException {
        BigInteger serial = new BigInteger(64, random);
        while (!ledger.isFree(serial)) {
            serial = new BigInteger(64, random);
        }
        byte[] content = certifier.compose(registration.order(), request.key(), serial);
        Registration.Intent intent = new Registration.Intent(serial, request.hash(), content);
        writing(() -> {
            ledger.intend(registration, intent);
            return null;
        });
    }

    /** Signs what was intended. A crash before the end of this method loses the signature, which nobody has seen, and nothing else. */
    private IssuedCertificate sign(Registration registration, KeyRequest request) throws CaException {
        byte[] der = certifier.sign(registration.intent().content());
        X509Certificate certificate = certificate(der);
        List<String> differences = OrderConformity.differences(registration.order(), request.der(), certificate);
        if (!differences.isEmpty()) {
            throw new CaException(
                    CaException.Kind.BROKEN,
                    "The certificate of " + registration.order().username() + " is not what was ordered: "
                            + differences);
        }
        try {
            ledger.issued(registration, der);
        } catch (IOException e) {
            throw new CaException(
                    CaException.Kind.UNKNOWN, "The certificate may or may not be recorded: " + e.getMessage(), e);
        }
        return new IssuedCertificate(certificate, keys.chain());
    }

    @Override
    public Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        requireRunning();
        Registration registration = ledger.find(username);
        if (registration == null) {
            return Optional.empty();
        }
        // Waits for an issue that is under way: its certificate must not be missed.
        synchronized (registration) {
            boolean found = registration.isIssued()
                    && (subjectPublicKeyInfo == null
                            || KeyRequest.hash(subjectPublicKeyInfo)
                                    .equals(registration.intent().keyHash()));
            return found ? Optional.of(answer(registration)) : Optional.empty();
        }
    }

    @Override
    public void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        change(serialNumber, current -> current != CertificateStatus.REVOKED, CertificateStatus.REVOKED, reason.code());
    }

    @Override
    public void suspend(BigInteger serialNumber) throws CaException {
        change(
                serialNumber,
                current -> isOpenTo(current, CertificateStatus.VALID),
                CertificateStatus.SUSPENDED,
                ON_HOLD);
    }

    @Override
    public void resume(BigInteger serialNumber) throws CaException {
        change(serialNumber, current -> isOpenTo(current, CertificateStatus.SUSPENDED), CertificateStatus.VALID, 0);
    }

    @Override
    public CertificateStatus status(BigInteger serialNumber) throws CaException {
        requireRunning();
        synchronized (ledger) {
            Registration registration = ledger.issued(serialNumber);
            return registration == null ? CertificateStatus.UNKNOWN : registration.status();
        }
    }

    @Override
    public List<X509Certificate> chain() throws CaException {
        requireRunning();
        return keys.chain();
    }

    @Override
    public byte[] crl() throws CaException {
        requireRunning();
        return writing(crl::current);
    }

    @Override
    public CaHealth health() {
        String detail = "Embedded CA, " + ledger.certificates() + " certificates issued";
        return CaHealth.of(detail, new SelfCheck(running, ledger, keys, clock.instant()).findings());
    }

    @Override
    public void close() throws CaException {
        open.close();
    }

    /** Whether a status may be left, in contrast to being the wanted one already; a revoked certificate stays revoked. */
    private interface Change {
        boolean isNeededFrom(CertificateStatus current) throws CaException;
    }

    private void change(BigInteger serialNumber, Change change, CertificateStatus next, int reason) throws CaException {
        requireRunning();
        writing(() -> {
            synchronized (ledger) {
                Registration registration = ledger.issued(serialNumber);
                if (registration == null) {
                    throw refused("The embedded CA never issued the serial number " + serialNumber.toString(16));
                }
                if (change.isNeededFrom(registration.status())) {
                    ledger.changeStatus(
                            serialNumber,
                            new Ledger.Status(next, reason, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
                }
            }
            ledger.sync();
            return null;
        });
    }

    private static boolean isOpenTo(CertificateStatus current, CertificateStatus from) throws CaException {
        if (current == CertificateStatus.REVOKED) {
            throw refused("The certificate is revoked; that is for good");
        }
        return current == from;
    }

    private IssuedCertificate answer(Registration registration) throws CaException {
        return new IssuedCertificate(certificate(registration.certificate()), keys.chain());
    }

    private X509Certificate certificate(byte[] der) throws CaException {
        try {
            return (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new CaException(CaException.Kind.BROKEN, "A certificate of the embedded CA does not read", e);
        }
    }

    /** What writes to the folder; a disk that refuses means: not done, and nothing more until a restart. */
    private interface Writing<T> {
        T write() throws IOException, CaException;
    }

    private static <T> T writing(Writing<T> writing) throws CaException {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new CaException(CaException.Kind.UNAVAILABLE, "The embedded CA can not write: " + e.getMessage(), e);
        }
    }

    private void requireRunning() throws CaException {
        if (!running || !ledger.isSound()) {
            throw new CaException(CaException.Kind.UNAVAILABLE, health().detail());
        }
    }

    private static CaException refused(String message) {
        return new CaException(CaException.Kind.REFUSED, message);
    }
}
