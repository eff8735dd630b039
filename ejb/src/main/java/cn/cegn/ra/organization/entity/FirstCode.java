package cn.cegn.ra.organization.entity;

import cn.cegn.ra.identity.entity.ActivationSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The code that makes the first administrator: there is one, it counts once, and only its digest is kept. */
@Entity
@Table(name = "first_code")
public class FirstCode {
    /** The only id. */
    public static final int ID = 1;

    @Id
    @Column(name = "first_code_id")
    private int id = ID;

    @Version
    private int version;

    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected FirstCode() {}

    public FirstCode(ActivationSecret code, Instant now) {
        renew(code, now);
    }

    /** Another code takes its place, for the file with the former one is lost. */
    public final void renew(ActivationSecret code, Instant now) {
        codeDigest = code.digest();
        madeAt = now;
    }

    /** Whether this text is the code, and was not used. */
    public boolean isOpenedBy(String text) {
        return usedAt == null && codeDigest.equals(new ActivationSecret(text.strip()).digest());
    }

    public void use(Instant now) {
        usedAt = now;
    }
}
