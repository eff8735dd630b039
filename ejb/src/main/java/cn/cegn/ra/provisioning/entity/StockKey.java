package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.token.Pin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One USB-Key of ours, from the day it is taken into stock.
 *
 * <p>A blank key is assigned to one case and attempt, prepared, loaded, delivered and used; it may get lost, break or come back. What the SO
 * PIN on the device is stays known to the centre alone.
 */
@Entity
@DynamicUpdate
@Table(name = "usb_key")
public class StockKey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "usb_key_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "serial_number")
    private String serialNumber;

    private String manufacturer;
    private String model;
    private String label;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private KeyState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Convert(converter = SealedText.class)
    @Column(name = "so_pin_sealed")
    private String soPin;

    @Column(name = "application_id")
    private Long application;

    private Integer attempt;

    @Column(name = "taken_in_by")
    private String takenInBy;

    @Column(name = "taken_in_at")
    private Instant takenInAt;

    protected StockKey() {}

    public StockKey(SeenKeyView seen, String label, Pin factorySoPin, Intake intake) {
        this.serialNumber = seen.serial();
        this.manufacturer = seen.manufacturer();
        this.model = seen.model();
        this.label = label;
        this.soPin = factorySoPin.reveal();
        this.state = KeyState.IN_STOCK;
        this.takenInBy = intake.person();
        this.takenInAt = intake.at();
        this.stateSince = intake.at();
    }

    /** Who took a key in, and when. */
    public record Intake(String person, Instant at) {}

    /**
     * The only code that writes the state.
     *
     * @throws IllegalStateException if a key may not go from here to there
     */
    public void become(KeyState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a key in " + state + " does not become " + next);
        }
        state = next;
        stateSince = now;
        if (next == KeyState.IN_STOCK) {
            application = null;
            attempt = null;
        }
    }

    /** Binds the key to a case and an attempt, 1:1. */
    public void assign(long toApplication, int toAttempt, Instant now) {
        become(KeyState.ASSIGNED, now);
        application = toApplication;
        attempt = toAttempt;
    }

    /** The station has set this SO PIN on the device. */
    public void prepared(Pin newSoPin, Instant now) {
        become(KeyState.PREPARED, now);
        soPin = newSoPin.reveal();
    }

    /** The SO PIN that the device has now. */
    public Pin soPin() {
        return new Pin(soPin);
    }

    public StockKeyView view() {
        return new StockKeyView(serialNumber, manufacturer, model, label, state, stateSince, application, attempt);
    }

    public Long id() {
        return id;
    }

    public Instant takenInAt() {
        return takenInAt;
    }

    public String takenInBy() {
        return takenInBy;
    }
}
