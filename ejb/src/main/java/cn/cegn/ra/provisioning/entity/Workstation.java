package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.job.StationAnswer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A station that said hello. Jobs carry PINs, so they go only to a station that was approved with the certificate that it has now: one that
 * comes back with another certificate has to be approved again. The station {@code local} runs in this very server and is trusted.
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
    private boolean approved;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "station_key", joinColumns = @JoinColumn(name = "station_id"))
    @OrderColumn(name = "position")
    private List<PluggedKey> keys = new ArrayList<>();

    protected Workstation() {}

    public Workstation(String id) {
        this.id = id;
        this.approved = LOCAL.equals(id);
    }

    /** The station is up and sees these keys. */
    public void hello(byte[] der, List<StationAnswer.SeenKey> seen, Instant now) {
        String known = Base64.getEncoder().encodeToString(der);
        if (!LOCAL.equals(id) && certificate != null && !certificate.equals(known)) {
            approved = false;
        }
        certificate = known;
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

    public void approve() {
        approved = true;
    }

    /** Whether jobs may be sent there now. */
    public boolean isAtWork(Instant now) {
        return approved && !lastSeen.plus(LONGEST_SILENCE).isBefore(now);
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
        return new StationView(id, approved, isAtWork(now), lastSeen, keys());
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

        protected PluggedKey() {}

        PluggedKey(StationAnswer.SeenKey seen) {
            this.serial = text(seen.serial());
            this.manufacturer = text(seen.manufacturer());
            this.model = text(seen.model());
            this.label = text(seen.label());
            this.initialised = seen.initialised();
        }

        private static String text(String read) {
            String trimmed = read == null ? "" : read.strip();
            return trimmed.substring(0, Math.min(64, trimmed.length()));
        }

        String text() {
            return String.join("|", serial, manufacturer, model, label, String.valueOf(initialised));
        }

        SeenKeyView view(String station) {
            return new SeenKeyView(station, serial, manufacturer, model, label, initialised, null, null);
        }
    }
}
