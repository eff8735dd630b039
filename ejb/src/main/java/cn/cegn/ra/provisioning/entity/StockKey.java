package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.lifecycle.Actor;
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
import java.util.Optional;
import java.util.Set;
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

    @Column(name = "serial_folded")
    private String serialFolded;

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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "user_pin_of")
    private PinOrigin userPinOf = PinOrigin.FACTORY;

    @Convert(converter = SealedText.class)
    @Column(name = "user_pin_sealed")
    private String userPin;

    @Column(name = "application_id")
    private Long application;

    private Integer attempt;

    @Column(name = "taken_in_by")
    private String takenInBy;

    @Column(name = "taken_in_at")
    private Instant takenInAt;

    private String place = "";

    @Column(name = "owner_id")
    private Long owner;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "proposed_step")
    private KeyStep proposedStep;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_name")
    private String proposedName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_note")
    private String proposedNote;

    protected StockKey() {}

    /** A key that comes into the register; {@link KeyStep#RECEIVE} was judged before. */
    public StockKey(KeyLine line, String label, Pin factorySoPin, Intake intake) {
        this.serialNumber = line.serial();
        this.serialFolded = KeySerial.folded(line.serial());
        this.manufacturer = line.manufacturer();
        this.model = line.model();
        this.label = label;
        this.soPin = factorySoPin.reveal();
        this.state = KeyStep.RECEIVE.target();
        this.takenInBy = intake.person();
        this.takenInAt = intake.at();
        this.stateSince = intake.at();
        this.place = intake.origin().place();
        this.owner = intake.origin().owner();
    }

    /** Who took a key in, and when; whose it is, where it lies. */
    public record Intake(String person, Instant at, KeyOrigin origin) {}

    /** What the table is judged by, beside what the key itself knows. */
    public KeyFacts facts(Set<KeyGuard> given) {
        return new KeyFacts(state, given, proposedStep, proposedBy);
    }

    /**
     * The only code that writes the state.
     *
     * @return why the key was not moved; empty if it was
     */
    public Optional<KeyRefusal> take(KeyStep step, Set<KeyGuard> given, Actor actor, Instant now) {
        Optional<KeyRefusal> refusal = step.refusal(facts(given), actor);
        if (refusal.isEmpty()) {
            state = step.target();
            stateSince = now;
            withdraw();
            if (state == KeyState.IN_STOCK) {
                application = null;
                attempt = null;
            }
        }
        return refusal;
    }

    /** Binds the key, which was just assigned, to a case and an attempt, 1:1. */
    public void bind(long toApplication, int toAttempt) {
        if (state != KeyState.ASSIGNED || application != null) {
            throw new IllegalStateException("a key in " + state + " is not bound to a case");
        }
        application = toApplication;
        attempt = toAttempt;
    }

    /** The device has this SO PIN now. */
    public void learnSoPin(Pin newSoPin) {
        soPin = newSoPin.reveal();
    }

    /** The device has this user PIN now, and only the centre knows it. */
    public void learnUserPin(Pin newUserPin) {
        userPinOf = PinOrigin.CENTRE;
        userPin = newUserPin.reveal();
    }

    /** From now on nobody but its holder, if there is one, knows the device's user PIN. */
    public void forgetUserPin() {
        userPinOf = PinOrigin.NOBODY;
        userPin = null;
    }

    /** Its vendor's tool formatted it anew, with the factory's user PIN. */
    public void formattedByVendor() {
        userPinOf = PinOrigin.FACTORY;
        userPin = null;
    }

    /**
     * The user PIN that the device has now, for one that only its vendor's tool formats.
     *
     * @param factory that of new keys, if it is configured
     * @return empty if the centre does not know it: the SO PIN or the PUK sets it anew then
     */
    public Optional<Pin> userPin(Optional<Pin> factory) {
        return switch (userPinOf) {
            case FACTORY -> factory;
            case CENTRE -> Optional.of(new Pin(userPin));
            case NOBODY -> Optional.empty();
        };
    }

    /** Who gave the device the user PIN that it has now. */
    enum PinOrigin {
        FACTORY,
        CENTRE,
        NOBODY
    }

    /** From now on it waits for a second person. */
    public void propose(KeyProposal proposal) {
        proposedStep = proposal.step();
        proposedBy = proposal.person();
        proposedName = proposal.name();
        proposedAt = proposal.at();
        proposedNote = proposal.note();
    }

    /** Nothing waits for a second person any more. */
    public void withdraw() {
        proposedStep = null;
        proposedBy = null;
        proposedName = null;
        proposedAt = null;
        proposedNote = null;
    }

    public void lieAt(String newPlace) {
        place = newPlace;
    }

    /** The SO PIN that the device has now. */
    public Pin soPin() {
        return new Pin(soPin);
    }

    public StockKeyView view() {
        KeyProposal proposal = proposedStep == null
                ? null
                : new KeyProposal(proposedStep, proposedBy, proposedName, proposedAt, proposedNote);
        return new StockKeyView(
                serialNumber,
                manufacturer,
                model,
                label,
                state,
                stateSince,
                application,
                attempt,
                new KeyOrigin(place, owner),
                proposal);
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
