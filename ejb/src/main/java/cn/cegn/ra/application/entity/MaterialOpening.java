package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a reviewer opened a file in a round of its case (S2.6-1). */
@Entity
@Table(name = "material_opening")
public class MaterialOpening {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by queries
    private Key key;

    @Column(name = "application_id")
    private long application;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected MaterialOpening() {}

    public MaterialOpening(Key key, long application, Instant openedAt) {
        this.key = key;
        this.application = application;
        this.openedAt = openedAt;
    }

    public Key key() {
        return key;
    }

    /** The first opening in a round is kept. */
    @Embeddable
    public record Key(
            @Column(name = "material_file_id") long file,
            @Column(name = "person_id") String person,
            @Column(name = "round") int round) {}
}
