package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The intent to have a station wipe a key, written before anything is sent; who agreed to it as the second person stays with it.
 *
 * <p>It stands as long as the proposal stands that was agreed to: after a withdrawal nothing is sent any more, and an answer that comes yet does not
 * move the key.
 */
@Entity
@DynamicUpdate
@Table(name = "key_wipe")
public class KeyWipe {
    private static final int LONGEST_DETAIL = 400;

    @Id
    @Column(name = "job_id")
    private String id;

    @Version
    private int version;

    @Column(name = "usb_key_id")
    private long key;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "station_id")
    private String station;

    @Column(name = "only_look")
    private boolean onlyLook;

    private String account;
    private String person;

    @Column(name = "person_name")
    private String personName;

    @Convert(converter = SealedText.class)
    @Column(name = "pin_sealed")
    private String digits;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StationAnswer.Failure failure;

    private String detail;

    protected KeyWipe() {}

    /** @param newUserPin for a key whose user PIN nobody knows and that has no C_InitToken */
    public KeyWipe(String id, long key, Order order, Pin newUserPin, Instant now) {
        this.id = id;
        this.key = key;
        this.application = order.application();
        this.attempt = order.attempt();
        this.station = order.station();
        this.onlyLook = order.onlyLook();
        this.account = order.second().account();
        this.person = order.second().person();
        this.personName = order.second().name();
        this.digits = newUserPin.reveal();
        this.begunAt = now;
    }

    /**
     * What is asked of whom.
     *
     * @param application the last case that had the key
     * @param station where it is plugged in
     * @param second of the two people who agreed
     * @param onlyLook its vendor's tool has emptied it: the station looks whether that is so
     */
    public record Order(long application, int attempt, String station, Actor second, boolean onlyLook) {}

    /** Whether an answer that names this key, and says that it comes from there, is about this. */
    public boolean isAnsweredBy(String from) {
        return from == null || station.equals(from);
    }

    /** The proposal that was agreed to still waits to be done. */
    public boolean stands(StockKeyView of) {
        KeyProposal proposal = of.proposal();
        return proposal != null
                && proposal.step() == KeyStep.WIPE
                && !proposal.at().isAfter(begunAt);
    }

    /** The station starts again and goes on with this: nothing has ended, but whoever watches is told. */
    public void restarting(String call) {
        failure = StationAnswer.Failure.DRIVER_HUNG;
        detail = shortened(call);
    }

    /** The key is empty. */
    public void wiped(Instant now) {
        ended(null, null, now);
    }

    public void failed(StationAnswer.Failure why, String inWords, Instant now) {
        ended(why, inWords, now);
    }

    private void ended(StationAnswer.Failure why, String inWords, Instant now) {
        failure = why;
        detail = shortened(inWords);
        answeredAt = now;
        if (why == null) {
            digits = null;
        }
    }

    private static String shortened(String text) {
        return text == null ? null : text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
    }

    /** The second of the two people who agreed. */
    public Actor second() {
        return new Actor(account, person, personName, Role.RA_APPROVER, null);
    }

    /** Another one is begun: this one's PIN is not waited for any more. */
    public void destroyPin() {
        digits = null;
    }

    /** Empty once the key was wiped or another wiping of it begun. */
    public Optional<Pin> newUserPin() {
        return Optional.ofNullable(digits).map(Pin::new);
    }

    public long key() {
        return key;
    }

    public KeyWipeView view() {
        return new KeyWipeView(id, application, attempt, station, onlyLook, answeredAt == null, failure, detail);
    }
}
