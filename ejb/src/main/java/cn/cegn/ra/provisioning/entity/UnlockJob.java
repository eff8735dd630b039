package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationJob;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * The intent to set a new PIN on a key that is in use, written before anything is sent.
 *
 * <p>Each is tried once. Whoever wants another try orders another job with another PIN; the former one's PIN is destroyed, whether it came onto the
 * key or not.
 */
@Entity
@DynamicUpdate
@Table(name = "unlock_job")
public class UnlockJob {
    private static final int LONGEST_DETAIL = 400;

    @Id
    @Column(name = "job_id")
    private String id;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    @Column(name = "station_id")
    private String station;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnlockPhase phase;

    @Column(name = "last_try_confirmed")
    private boolean lastTryConfirmed;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StationAnswer.Failure failure;

    private String detail;

    @Embedded
    private PinToldOnce pin;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected UnlockJob() {}

    public UnlockJob(UnlockOrder order, String station, Pin newPin, Instant now) {
        this.id = order.jobId();
        this.application = order.application();
        this.attempt = order.attempt();
        this.serialNumber = order.serial();
        this.lastTryConfirmed = order.lastTryConfirmed();
        this.station = station;
        this.pin = new PinToldOnce(newPin);
        this.phase = UnlockPhase.ORDERED;
        this.begunAt = now;
    }

    /** What the station is to do; empty once it has answered. */
    public Optional<StationJob> due(Pin soPin) {
        return pin.pin()
                .filter(newPin -> phase == UnlockPhase.ORDERED)
                .map(newPin -> new StationJob.Unblock(id, serialNumber, soPin, newPin, lastTryConfirmed));
    }

    /** Whether an answer that names this key, and says that it comes from there, is waited for. */
    public boolean awaits(String serial, String from) {
        return phase == UnlockPhase.ORDERED && serialNumber.equals(serial) && (from == null || station.equals(from));
    }

    /** Nothing has ended, but whoever watches is told. */
    public void restarting(String call) {
        failure = StationAnswer.Failure.DRIVER_HUNG;
        detail = shortened(call);
    }

    public void unlocked(Instant now) {
        phase = UnlockPhase.UNLOCKED;
        failure = null;
        detail = null;
        answeredAt = now;
    }

    public void failed(StationAnswer.Failure why, String inWords, Instant now) {
        phase = UnlockPhase.FAILED;
        failure = why;
        detail = shortened(inWords);
        answeredAt = now;
        pin.destroy(now);
    }

    /** Nobody waits any more; an answer that comes yet changes nothing. */
    public void cancel(Instant now) {
        phase = UnlockPhase.CANCELLED;
        pin.destroy(now);
    }

    /** Gives the PIN out once, and destroys it here. */
    public Optional<Pin> tell(String toWhom, Instant now) {
        return phase == UnlockPhase.UNLOCKED ? pin.tell(toWhom, now) : Optional.empty();
    }

    private static String shortened(String text) {
        return text == null ? null : text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
    }

    public UnlockOrder order() {
        return new UnlockOrder(id, application, attempt, serialNumber, lastTryConfirmed);
    }

    public UnlockJobView view() {
        return new UnlockJobView(id, serialNumber, station, phase, failure, detail, pin.destroyedAt());
    }

    /** When and to whom the PIN was told; null if it was not. */
    public Instant toldAt() {
        return pin.toldAt();
    }

    public String toldTo() {
        return pin.toldTo();
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
