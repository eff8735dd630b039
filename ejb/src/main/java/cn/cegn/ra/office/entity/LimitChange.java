package cn.cegn.ra.office.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A row of the table of limits; written once. */
@Entity
@Immutable
@Table(name = "limit_change")
public class LimitChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "limit_change_id")
    private Long id;

    @Column(name = "limit_name")
    private String limit;

    private int amount;

    @Column(name = "holds_from")
    private Instant from;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String account;
    private String reason;

    protected LimitChange() {}

    /** Who made a change, and when. */
    public record Origin(String account, Instant at) {}

    public LimitChange(LimitWish wish, Instant from, Origin origin) {
        this.limit = wish.limit().name();
        this.amount = wish.limit().amount(wish.amount()).orElseThrow();
        this.from = from;
        this.changedAt = origin.at();
        this.account = origin.account();
        this.reason = wish.reason().strip();
    }

    /** The row as a value; empty for a limit that this version of the system does not know. */
    public Optional<LimitEntry> entry() {
        return OfficeLimit.named(limit)
                .map(known -> new LimitEntry(id, known, amount, from, changedAt, account, reason));
    }
}
