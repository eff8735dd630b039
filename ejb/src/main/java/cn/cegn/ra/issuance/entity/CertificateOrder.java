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
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was asked of the CA for one approval: the intent is written before the CA is called, the result afterwards. */
@Entity
@DynamicUpdate
@Table(name = "certificate_order")
public class CertificateOrder {
    private static final int LONGEST_WORDS = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "certificate_order_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "ca_username")
    private String caUsername;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    private String pkcs10;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrderOutcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaException.Kind failure;

    @Column(name = "ca_words")
    private String caWords;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** How often in a row the CA failed and showed that it had made nothing. */
    @Column(name = "fruitless_count")
    private int fruitlessCount;

    @Column(name = "fruitless_since")
    private Instant fruitlessSince;

    protected CertificateOrder() {}

    public CertificateOrder(long application, int attempt, String caUsername) {
        this.application = application;
        this.attempt = attempt;
        this.caUsername = caUsername;
    }

    /** The CA knows the entry. */
    public void registered(Instant now) {
        if (registeredAt == null) {
            registeredAt = now;
        }
    }

    /**
     * The intent to order.
     *
     * @return whether it was ordered before, so that the certificate is looked for first
     */
    public boolean order(byte[] request, Instant now) {
        boolean again = orderedAt != null;
        orderedAt = again ? orderedAt : now;
        pkcs10 = Base64.getEncoder().encodeToString(request);
        return again;
    }

    public void issued(Instant now) {
        registered(now);
        outcome = OrderOutcome.ISSUED;
        failure = null;
        caWords = null;
        answeredAt = now;
        beginAnew();
    }

    public void failed(CaException.Kind kind, String words, Instant now) {
        outcome = OrderOutcome.FAILED;
        failure = kind;
        told(words, now);
        beginAnew();
    }

    /** The CA is away; its words are kept for the administrator. What it failed at before does not count any more: it may still come. */
    public void delayed(String words, Instant now) {
        told(words, now);
        beginAnew();
    }

    /** The CA's words are kept for the administrator. */
    public void told(String words, Instant now) {
        caWords = words == null ? "" : words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        answeredAt = now;
    }

    /**
     * The CA failed, and has shown since that it made nothing.
     *
     * @return whether it did so often and long enough that a person has to look
     */
    public boolean fruitless(String words, Endurance endurance, Instant now) {
        told(words, now);
        fruitlessCount++;
        fruitlessSince = fruitlessSince == null ? now : fruitlessSince;
        return endurance.isOver(fruitlessCount, fruitlessSince, now);
    }

    /** How often in a row the CA failed and showed that it had made nothing. */
    public int fruitlessCount() {
        return fruitlessCount;
    }

    private void beginAnew() {
        fruitlessCount = 0;
        fruitlessSince = null;
    }

    public OrderView view() {
        return new OrderView(
                application, attempt, caUsername, registeredAt, orderedAt, outcome, failure, caWords, answeredAt);
    }

    public Long id() {
        return id;
    }

    /** DER of the request that was ordered for, or null. */
    public byte[] request() {
        return pkcs10 == null ? null : Base64.getDecoder().decode(pkcs10);
    }
}
