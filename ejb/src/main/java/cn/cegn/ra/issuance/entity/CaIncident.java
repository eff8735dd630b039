package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.ca.CaException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The CA refused an order, or did something that was not ordered: kept for the administrator with its own words. */
@Entity
@Table(name = "ca_incident")
public class CaIncident {
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_FAILURE = 400;
    private static final int HEXADECIMAL = 16;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ca_incident_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaException.Kind kind;

    @Column(name = "serial_number")
    private String serialNumber;

    @Column(name = "ca_words")
    private String caWords;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "suspend_failure")
    private String suspendFailure;

    protected CaIncident() {}

    public CaIncident(long application, int attempt, CaException.Kind kind, String words, Instant foundAt) {
        this.application = application;
        this.attempt = attempt;
        this.kind = kind;
        this.caWords = shortened(words, LONGEST_WORDS);
        this.foundAt = foundAt;
    }

    /** There is a certificate that nobody ordered like this. */
    public void concerns(BigInteger serial) {
        serialNumber = serial.toString(HEXADECIMAL).toUpperCase(Locale.ROOT);
    }

    /** The certificate is on hold at the CA. */
    public void suspended(Instant now) {
        suspendedAt = now;
        suspendFailure = null;
    }

    /** The CA will not put it on hold: a person has to. */
    public void notSuspended(String words) {
        suspendFailure = shortened(words, LONGEST_FAILURE);
    }

    public Long id() {
        return id;
    }

    /** The incident as it is shown. */
    public CaIncidentView view() {
        return new CaIncidentView(
                id, application, attempt, kind, serialNumber, caWords, foundAt, suspendedAt, suspendFailure);
    }

    private static String shortened(String words, int longest) {
        return words == null ? "" : words.substring(0, Math.min(longest, words.length()));
    }
}
