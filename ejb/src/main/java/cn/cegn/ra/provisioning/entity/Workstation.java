package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.enrolment.StationStanding.State;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A station. Jobs carry PINs, so they go only to one that an administrator approved, sealed for the certificate that it has. The station
 * {@code local} runs in this very server and is trusted; any other begins with an administrator's invitation.
 */
@Entity
@DynamicUpdate
@Table(name = "station")
public class Workstation {
    /** The station of the all-in-one server. */
    public static final String LOCAL = "local";

    /** A station says hello each 30 seconds; after three silences it counts as away. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

    @Id
    @Column(name = "station_id")
    private String id;

    @Version
    private int version;

    private String certificate;

    /** The one before, until the station has shown that it has the present one. */
    @Column(name = "former_certificate")
    private String formerCertificate;

    @Column(name = "renewal_asked_at")
    private Instant renewalAskedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "code_sha256")
    private String codeDigest;

    @Column(name = "code_until")
    private Instant codeUntil;

    @Column(name = "login_sha256")
    private String loginDigest;

    @Column(name = "last_seen")
    private Instant lastSeen;

    /** A station may have a thousand, and most who ask for a station want only its certificate. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "station_key", joinColumns = @JoinColumn(name = "station_id"))
    @OrderColumn(name = "position")
    private List<PluggedKey> keys = new ArrayList<>();

    protected Workstation() {}

    public Workstation(String id) {
        this.id = id;
        this.state = LOCAL.equals(id) ? State.ENABLED : State.INVITED;
    }

    public String id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** The station of this server is up. */
    public void isHere(byte[] der) {
        certificate = Base64.getEncoder().encodeToString(der);
    }

    /** A code that enrols it once, for the first time or anew; what it has now holds until then. */
    public void invite(String digest, Instant until) {
        codeDigest = digest;
        codeUntil = until;
    }

    /** Whether this is the code that it was given. */
    public boolean isCode(String digest) {
        return codeDigest != null
                && MessageDigest.isEqual(
                        codeDigest.getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    public boolean isCodeInTime(Instant now) {
        return codeUntil != null && now.isBefore(codeUntil);
    }

    /** The code was used: whoever has it has this certificate and this secret, and waits for an approval. */
    public void enrol(X509Certificate made, String login) {
        codeDigest = null;
        codeUntil = null;
        loginDigest = login;
        state = state == State.DISABLED ? State.DISABLED : State.WAITING;
        certificate = text(made);
        formerCertificate = null;
        renewalAskedAt = null;
    }

    /** Its certificate from now on; the one that it showed counts until it shows the new one, for the answer may be lost on its way. */
    public void renew(X509Certificate shown, X509Certificate made) {
        formerCertificate = text(shown);
        certificate = text(made);
        renewalAskedAt = null;
    }

    /** An administrator wants another certificate for it. @return whether that could be done */
    public boolean askToRenew(Instant now) {
        renewalAskedAt = isEnabled() && !LOCAL.equals(id) ? now : null;
        return isAskedToRenew();
    }

    public boolean isAskedToRenew() {
        return renewalAskedAt != null;
    }

    private static String text(X509Certificate made) {
        try {
            return Base64.getEncoder().encodeToString(made.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether this is the certificate that it has, or the one before that counts yet. */
    public boolean hasCertificate(X509Certificate shown) {
        String text = text(shown);
        return text.equals(certificate) || text.equals(formerCertificate);
    }

    /** The station has this certificate: if it is the present one, the one before counts no more. */
    public void shows(byte[] der) {
        if (formerCertificate != null && Base64.getEncoder().encodeToString(der).equals(certificate)) {
            formerCertificate = null;
        }
    }

    /** The station is up and sees these keys. */
    public void hello(List<StationAnswer.SeenKey> seen, Instant now) {
        lastSeen = now;
        List<PluggedKey> fresh = seen.stream().map(PluggedKey::new).toList();
        if (!fresh.stream()
                .map(PluggedKey::text)
                .toList()
                .equals(keys.stream().map(PluggedKey::text).toList())) {
            keys.clear();
            keys.addAll(fresh);
        }
    }

    /** @return whether that could be done */
    public boolean approve() {
        return move(State.WAITING, State.ENABLED);
    }

    /** @return whether that could be done */
    public boolean enable() {
        return certificate != null && move(State.DISABLED, State.ENABLED);
    }

    /** Nothing is sent to it, nothing is heard from it, and its code is void. @return whether that could be done */
    public boolean disable() {
        if (LOCAL.equals(id) || state == State.DISABLED) {
            return false;
        }
        codeDigest = null;
        codeUntil = null;
        renewalAskedAt = null;
        state = State.DISABLED;
        return true;
    }

    private boolean move(State from, State to) {
        boolean possible = state == from;
        state = possible ? to : state;
        return possible;
    }

    public boolean isEnabled() {
        return state == State.ENABLED;
    }

    /** Whether it could do a job now. */
    public boolean isAtWork(Instant now) {
        return isEnabled()
                && lastSeen != null
                && !lastSeen.plus(LONGEST_SILENCE).isBefore(now);
    }

    public X509Certificate certificate() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(certificate)));
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate of station " + id + " does not read", e);
        }
    }

    /** What is plugged in, as the last hello said. */
    public List<SeenKeyView> keys() {
        return keys.stream().map(key -> key.view(id)).toList();
    }

    public StationView view(Instant now) {
        Instant validUntil = certificate == null || LOCAL.equals(id)
                ? null
                : certificate().getNotAfter().toInstant();
        return new StationView(
                id,
                state,
                isAtWork(now),
                new StationView.Times(lastSeen, validUntil, codeUntil, renewalAskedAt),
                keys());
    }

    /** One plugged-in key. */
    @Embeddable
    public static class PluggedKey {
        @Column(name = "serial_number")
        private String serial;

        private String manufacturer;
        private String model;
        private String label;
        private boolean initialised;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "user_pin")
        private PinState userPin;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "so_pin")
        private PinState soPin;

        protected PluggedKey() {}

        PluggedKey(StationAnswer.SeenKey seen) {
            this.serial = text(seen.serial());
            this.manufacturer = text(seen.manufacturer());
            this.model = text(seen.model());
            this.label = text(seen.label());
            this.initialised = seen.initialised();
            this.userPin = seen.userPin();
            this.soPin = seen.soPin();
        }

        private static String text(String read) {
            String trimmed = read == null ? "" : read.strip();
            return trimmed.substring(0, Math.min(64, trimmed.length()));
        }

        String text() {
            return String.join(
                    "|", serial, manufacturer, model, label, String.valueOf(initialised), userPin.name(), soPin.name());
        }

        SeenKeyView view(String station) {
            return new SeenKeyView(
                    station, serial, manufacturer, model, label, initialised, null, null, new PinTries(userPin, soPin));
        }
    }
}
