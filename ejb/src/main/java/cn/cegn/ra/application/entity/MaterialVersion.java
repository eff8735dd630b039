package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A version of the material list: a draft until it is published, and unchanged after that (S2.2-1). */
@Entity
@Table(name = "material_list")
public class MaterialVersion {
    @Id
    private int version;

    @Column(name = "holds_from")
    private Instant from;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String account;
    private String reason;

    @SuppressWarnings("UnusedVariable") // of two who publish at once one is refused
    @Version
    private int revision;

    protected MaterialVersion() {}

    /** A draft. */
    public MaterialVersion(int version) {
        this.version = version;
    }

    /** Who publishes, why, and from when it counts. */
    public record Publishing(Instant from, Instant at, String account, String reason) {}

    public void publish(Publishing publishing) {
        if (from != null) {
            throw new IllegalStateException("a published list is not published again");
        }
        from = publishing.from();
        publishedAt = publishing.at();
        account = publishing.account();
        reason = publishing.reason();
    }

    public ListVersion view() {
        return new ListVersion(version, from, publishedAt, account, reason);
    }
}
