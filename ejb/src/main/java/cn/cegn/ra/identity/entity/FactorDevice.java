package cn.cegn.ra.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** A device that shows the codes of an account. A code counts once, and none that is older than one that was used. */
@Entity
@Table(name = "factor_device")
public class FactorDevice {
    /** A device's clock may be wrong by so many steps, in both directions. */
    private static final int WINDOW = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "factor_device_id")
    private Long id;

    @Version
    private int version;

    private String login;

    @Convert(converter = SealedBytes.class)
    @Column(name = "secret_sealed")
    private byte[] secret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    protected FactorDevice() {}

    public FactorDevice(String login, byte[] secret, Instant now) {
        this.login = login;
        this.secret = secret.clone();
        this.enrolledAt = now;
    }

    /** Uses a code up, if it is one of now that was not used. */
    public boolean accept(String code, Instant now) {
        long present = Totp.step(now);
        for (long step = Math.max(lastStep + 1, present - WINDOW); step <= present + WINDOW; step++) {
            if (MessageDigest.isEqual(bytes(Totp.code(secret, step)), bytes(code))) {
                lastStep = step;
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    public String login() {
        return login;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }
}
