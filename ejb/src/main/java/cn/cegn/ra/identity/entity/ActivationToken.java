package cn.cegn.ra.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An invitation to set the first password of an account, or a new one in the place of a forgotten one. Its token is made anew each time a mail is tried, so that nothing but a digest is
 * ever kept and no failure of the mail server loses it.
 */
@Entity
@Table(name = "activation")
public class ActivationToken {
    /** After how long a mail that was not sent is tried again. */
    public static final Duration MAIL_PAUSE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "activation_id")
    private Long id;

    @Version
    private int version;

    private String login;

    @Column(name = "token_digest")
    private String tokenDigest;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LinkPurpose purpose;

    protected ActivationToken() {}

    /** @param life how long its link counts, from its mail once that is made */
    public ActivationToken(String login, LinkPurpose purpose, Instant now, Duration life) {
        this.login = login;
        this.purpose = purpose;
        this.madeAt = now;
        this.expiresAt = now.plus(life);
        this.mailDueAt = now;
    }

    /** Makes the token of the mail that is sent now; empty-handed callers look at {@link #isToMail} first. */
    public ActivationSecret issue(Instant now, Duration life) {
        if (!isToMail(now)) {
            throw new IllegalStateException("no mail is due for this invitation");
        }
        ActivationSecret secret = ActivationSecret.random();
        tokenDigest = secret.digest();
        expiresAt = now.plus(life);
        mailDueAt = now.plus(MAIL_PAUSE);
        return secret;
    }

    public boolean isToMail(Instant now) {
        return mailedAt == null && usedAt == null && voidedAt == null && !mailDueAt.isAfter(now);
    }

    public void mailed(Instant now) {
        mailedAt = now;
    }

    public void use(Instant now) {
        if (state(now) != ActivationState.OPEN) {
            throw new IllegalStateException("a link counts once, and not for ever");
        }
        usedAt = now;
    }

    /** A newer invitation takes its place. */
    public void replaced(Instant now) {
        if (usedAt == null && voidedAt == null) {
            voidedAt = now;
        }
    }

    public ActivationState state(Instant now) {
        if (usedAt != null) {
            return ActivationState.USED;
        }
        if (voidedAt != null) {
            return ActivationState.VOIDED;
        }
        return now.isBefore(expiresAt) ? ActivationState.OPEN : ActivationState.EXPIRED;
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    public String login() {
        return login;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
