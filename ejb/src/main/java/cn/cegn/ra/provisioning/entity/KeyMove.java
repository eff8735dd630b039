package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.lifecycle.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a key's life; written once, never changed. */
@Entity
@Immutable
@Table(name = "key_move")
public class KeyMove {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "key_move_id")
    private Long id;

    @Column(name = "usb_key_id")
    private long key;

    private String act;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state_before")
    private KeyState before;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state_after")
    private KeyState after;

    @Column(name = "moved_at")
    private Instant at;

    @Column(name = "person")
    private String person;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "acting_role")
    private String role;

    @Column(name = "first_person")
    private String firstPerson;

    @Column(name = "first_name")
    private String firstName;

    private String note;

    @Column(name = "application_id")
    private Long application;

    private Integer attempt;

    protected KeyMove() {}

    /** @param before the key as it stood, or null for a new one */
    public KeyMove(StockKey key, StockKeyView before, Doing doing) {
        StockKeyView now = key.view();
        StockKeyView bound = before == null || before.application() == null ? now : before;
        this.key = key.id();
        this.act = doing.act();
        this.before = before == null ? null : before.state();
        this.after = now.state();
        this.at = doing.at();
        this.person = doing.actor().person();
        this.personName = doing.actor().name();
        this.role = doing.actor().role().name();
        this.note = doing.note();
        this.application = bound.application();
        this.attempt = bound.attempt();
        if (doing.proposal() != null) {
            this.firstPerson = doing.proposal().person();
            this.firstName = doing.proposal().name();
        }
    }

    public KeyMoveView view() {
        return new KeyMoveView(act, before, after, at, personName, role, firstName, note, application, attempt);
    }

    /**
     * Who did what, when and why.
     *
     * @param proposal what a first person had proposed, or null
     */
    public record Doing(String act, Actor actor, Instant at, String note, KeyProposal proposal) {}
}
