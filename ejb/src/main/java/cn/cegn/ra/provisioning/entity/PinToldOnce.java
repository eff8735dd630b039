package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.token.Pin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** A PIN that the centre gave a key: sealed here until it is told to one person, once, or destroyed untold; then it exists on the key only (S2.7-3). */
@Embeddable
public class PinToldOnce {
    @Convert(converter = SealedText.class)
    @Column(name = "pin_sealed")
    private String digits;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_to")
    private String toldTo;

    @Column(name = "destroyed_at")
    private Instant destroyedAt;

    protected PinToldOnce() {}

    PinToldOnce(Pin pin) {
        this.digits = pin.reveal();
    }

    /** For the station; empty once it was told or destroyed. */
    Optional<Pin> pin() {
        return Optional.ofNullable(digits).map(Pin::new);
    }

    /** Gives the PIN out once and destroys it here. */
    Optional<Pin> tell(String toWhom, Instant now) {
        Optional<Pin> told = pin();
        if (told.isPresent()) {
            toldAt = now;
            toldTo = toWhom;
            destroy(now);
        }
        return told;
    }

    void destroy(Instant now) {
        if (digits != null) {
            digits = null;
            destroyedAt = now;
        }
    }

    boolean wasTold() {
        return toldAt != null;
    }

    /** When it was told; null if it was not. */
    Instant toldAt() {
        return toldAt;
    }

    /** Whom it was told to, or null. */
    String toldTo() {
        return toldTo;
    }

    /** When the copy here ceased to exist, or null. */
    Instant destroyedAt() {
        return destroyedAt;
    }
}
