package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.IssuedCertificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what was issued, and says "nothing" only if that is proved. */
final class Recovery {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final EjbcaSettings settings;
    private final Entries entries;
    private final Sight sight;
    private final CaCertificates ca;
    private final Care care;

    Recovery(Link link, Sight sight, Care care) {
        this.settings = link.settings();
        this.entries = new Entries(link.soap());
        this.sight = sight;
        this.care = care;
        this.ca = care.ca();
    }

    /** See {@link cn.cegn.ra.ca.CertificateAuthority#find}. */
    Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException {
        Optional<X509Certificate> shown = only(username);
        if (shown.isPresent()) {
            return shown.filter(certificate -> isFor(certificate, subjectPublicKeyInfo))
                            .isPresent()
                    ? Optional.of(answer(shown.get()))
                    : Optional.empty();
        }
        Optional<Entry> entry = entries.find(username);
        if (entry.isPresent()) {
            requireNotIssued(username, entry.get());
        }
        sight.prove(username);
        return Optional.empty();
    }

    /** The one certificate of a username that EJBCA shows now; nothing shown proves nothing. */
    Optional<X509Certificate> only(String username) throws CaException {
        List<X509Certificate> shown = entries.certificates(username);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        sight.seen(username);
        if (shown.size() > 1) {
            throw severalIssued(username, shown);
        }
        if (!ca.issued(shown.get(0))) {
            throw new CaException(
                    Kind.BROKEN, "The certificate of " + username + " does not come from " + settings.caName());
        }
        return Optional.of(shown.get(0));
    }

    /** An incident: the oldest counts, the others are suspended. */
    private CaException severalIssued(String username, List<X509Certificate> shown) {
        StringBuilder words = new StringBuilder("EJBCA has " + shown.size() + " certificates of " + username
                + "; the first is " + Care.hex(shown.get(0).getSerialNumber()));
        for (X509Certificate other : shown.subList(1, shown.size())) {
            words.append("; ").append(care.suspended(other.getSerialNumber()));
        }
        return CaException.wronglyIssued(words.toString(), shown.get(1).getSerialNumber());
    }

    /** Looks for the certificate of a key until it is there or the time for looking is over. */
    Optional<X509Certificate> await(String username, byte[] subjectPublicKeyInfo) throws CaException {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<X509Certificate> shown = only(username);
            if (shown.isPresent() || waited.compareTo(settings.patience().looking()) >= 0) {
                return shown.filter(certificate -> isFor(certificate, subjectPublicKeyInfo));
            }
            pause(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private void pause(Duration length) throws CaException {
        try {
            settings.patience().pause().of(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaException(Kind.UNKNOWN, "Interrupted while looking for a certificate", e);
        }
    }

    /** An entry that has been used shows that there is a certificate, even if EJBCA does not show it. */
    static void requireNotIssued(String username, Entry entry) throws CaException {
        if (!entry.isOpen()) {
            throw new CaException(
                    Kind.UNKNOWN,
                    "EJBCA shows no certificate of " + username + ", but its entry has the status " + entry.status()
                            + " (does the CA store certificates, and may our role see them?)");
        }
    }

    Care care() {
        return care;
    }

    IssuedCertificate answer(X509Certificate certificate) throws CaException {
        return new IssuedCertificate(certificate, ca.chain());
    }

    static boolean isFor(X509Certificate certificate, byte[] subjectPublicKeyInfo) {
        return subjectPublicKeyInfo == null
                || Arrays.equals(certificate.getPublicKey().getEncoded(), subjectPublicKeyInfo);
    }
}
