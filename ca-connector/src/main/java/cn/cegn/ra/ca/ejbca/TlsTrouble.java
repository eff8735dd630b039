package cn.cegn.ra.ca.ejbca;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Says what went wrong in a TLS handshake: the server's certificate, its name, or ours. */
final class TlsTrouble {
    /** Alerts of RFC 8446 §6.2 by which a server turns a client's certificate down. */
    private static final Pattern OURS = Pattern.compile("fatal alert: (bad_certificate|unsupported_certificate"
            + "|certificate_revoked|certificate_expired|certificate_unknown|certificate_required|unknown_ca|access_denied"
            + "|decrypt_error|handshake_failure)");

    private final EjbcaSettings.Identity identity;
    private final Clock clock;

    TlsTrouble(EjbcaSettings settings) {
        this.identity = settings.identity();
        this.clock = settings.clock();
    }

    /** Plain words if the trouble is one of TLS; nothing has reached the CA then. */
    Optional<String> words(Throwable trouble) {
        List<Throwable> causes = causes(trouble);
        if (causes.stream().noneMatch(SSLException.class::isInstance)) {
            return Optional.empty();
        }
        for (Throwable cause : causes) {
            Optional<String> words = ofServer(cause).or(() -> ofClient(cause));
            if (words.isPresent()) {
                return words;
            }
        }
        // A server may also hang up without an alert: then our certificate is the first suspect.
        boolean handshake = causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("terminated the handshake"));
        return handshake ? Optional.of("EJBCA ended the TLS handshake" + ours()) : Optional.empty();
    }

    /**
     * What else may be behind a connection that ended without an answer: with TLS 1.3 a server turns a client's certificate down
     * after the handshake has ended for us, and some close without an alert.
     */
    String suspicion(Doing doing) {
        if (expired().isPresent()) {
            return "; our client certificate expired at "
                    + expired().get().getNotAfter().toInstant();
        }
        return doing == Doing.LOOKING ? "; if it always does, EJBCA does not accept our client certificate" : "";
    }

    private Optional<X509Certificate> expired() {
        return identity.clientCertificate()
                .get()
                .filter(ours -> clock.instant().isAfter(ours.getNotAfter().toInstant()));
    }

    private static Optional<String> ofServer(Throwable cause) {
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
            return Optional.of("EJBCA's server certificate is out of its validity: " + cause.getMessage());
        }
        if (cause instanceof CertPathValidatorException
                || cause instanceof java.security.cert.CertPathBuilderException) {
            boolean date = causes(cause).stream().anyMatch(CertificateExpiredException.class::isInstance);
            return Optional.of(
                    date
                            ? "EJBCA's server certificate is out of its validity: " + cause.getMessage()
                            : "EJBCA's server certificate is not from a CA that we trust: " + cause.getMessage());
        }
        String message = String.valueOf(cause.getMessage());
        boolean name = cause instanceof CertificateException
                && (message.contains("subject alternative") || message.startsWith("No name matching"));
        return name
                ? Optional.of("The host name in the address is not the one in EJBCA's server certificate: " + message)
                : Optional.empty();
    }

    private Optional<String> ofClient(Throwable cause) {
        return OURS.matcher(String.valueOf(cause.getMessage())).find()
                ? Optional.of("EJBCA turned our client certificate down: " + cause.getMessage() + ours())
                : Optional.empty();
    }

    /** What is wrong with our certificate as far as we can see it ourselves. */
    private String ours() {
        if (expired().isPresent()) {
            return suspicion(Doing.LOOKING);
        }
        return identity.clientCertificate()
                .get()
                .map(ours -> "; ours is " + ours.getSubjectX500Principal() + ", valid until "
                        + ours.getNotAfter().toInstant())
                .orElse("; check that our client certificate is there, valid and known to EJBCA");
    }

    private static List<Throwable> causes(Throwable trouble) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = trouble; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
