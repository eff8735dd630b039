package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
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
import java.util.Base64;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The intent to make one key for one approval, written before anything is sent.
 *
 * <p>Its id names the key pair on the device (CKA_ID is derived from it), so preparing and writing are one job, and a repeat continues it.
 */
@Entity
@DynamicUpdate
@Table(name = "key_job")
public class KeyJob {
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

    private String label;

    @Column(name = "station_id")
    private String station;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private JobPhase phase;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StationAnswer.Stage stage;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StationAnswer.Failure failure;

    private String detail;

    @Convert(converter = SealedText.class)
    @Column(name = "so_pin_sealed")
    private String soPin;

    private String pkcs10;

    @Column(name = "read_back")
    private String readBack;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected KeyJob() {}

    public KeyJob(String id, Subject subject, String station, Pin soPin, Instant now) {
        this.id = id;
        this.application = subject.application();
        this.attempt = subject.attempt();
        this.serialNumber = subject.serial();
        this.label = subject.label();
        this.station = station;
        this.soPin = soPin.reveal();
        this.phase = JobPhase.PREPARING;
        this.begunAt = now;
    }

    /** Which key is made for which approval. */
    public record Subject(long application, int attempt, String serial, String label) {}

    /** Stages only go forward; an old message does not turn the page back. */
    public void reached(StationAnswer.Stage reached) {
        if (stage == null || reached.compareTo(stage) > 0) {
            stage = reached;
        }
    }

    /** The station starts again and goes on with this job: nothing has ended, but whoever watches is told. */
    public void restarting(String call) {
        failure = StationAnswer.Failure.DRIVER_HUNG;
        detail = call.substring(0, Math.min(LONGEST_DETAIL, call.length()));
    }

    public void prepared(byte[] request, Instant now) {
        phase = JobPhase.PREPARED;
        stage = StationAnswer.Stage.REQUEST;
        pkcs10 = Base64.getEncoder().encodeToString(request);
        answered(null, null, now);
    }

    public void written(String digest, Instant now) {
        phase = JobPhase.WRITTEN;
        stage = StationAnswer.Stage.PROVED;
        readBack = digest;
        answered(null, null, now);
    }

    public void failed(JobPhase how, StationAnswer.Failure why, String inWords, Instant now) {
        phase = how;
        answered(why, inWords, now);
    }

    /** Writing is tried again on the same key. */
    public void again() {
        phase = JobPhase.PREPARED;
        stage = StationAnswer.Stage.REQUEST;
        failure = null;
        detail = null;
    }

    public void cancel(Instant now) {
        phase = JobPhase.CANCELLED;
        answeredAt = now;
    }

    private void answered(StationAnswer.Failure why, String inWords, Instant now) {
        failure = why;
        detail = inWords == null ? null : inWords.substring(0, Math.min(LONGEST_DETAIL, inWords.length()));
        answeredAt = now;
    }

    public Pin soPin() {
        return new Pin(soPin);
    }

    public KeyJobView view() {
        return new KeyJobView(
                id,
                new Subject(application, attempt, serialNumber, label),
                station,
                phase,
                stage,
                failure,
                detail,
                readBack,
                pkcs10 == null ? null : Base64.getDecoder().decode(pkcs10));
    }

    public Instant begunAt() {
        return begunAt;
    }
}
