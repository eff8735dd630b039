package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.lifecycle.Actor;
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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an organisation's preparation. Only a draft is edited; what was in force once stays as it was. */
@Entity
@Table(name = "preparation")
public class Preparation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "preparation_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private long organization;

    private int number;

    @Column(name = "conditions_version")
    private int conditionsVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Convert(converter = SealedText.class)
    @Column(name = "content_sealed")
    private String content;

    @Column(name = "content_digest")
    private String digest;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "in_force_by")
    private String inForceBy;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected Preparation() {}

    /** The first draft of an organisation. */
    public Preparation(long organization, Actor author, Instant now) {
        this(organization, author, now, PreparationContent.empty());
        this.number = 1;
        this.conditionsVersion = 1;
    }

    private Preparation(long organization, Actor author, Instant now, PreparationContent content) {
        this.organization = organization;
        this.status = Status.DRAFT;
        this.openedBy = author.person();
        this.openedAt = now;
        write(content);
    }

    /** A new draft that begins as a copy of this version. */
    public Preparation next(Actor author, Instant now) {
        Preparation next = new Preparation(organization, author, now, content());
        next.number = number + 1;
        next.conditionsVersion = conditionsVersion;
        return next;
    }

    /**
     * Replaces the contents of a draft. Conditions that differ from those of the version before get a version of their own.
     *
     * @param before the newest version that was in force, or null
     */
    public void edit(PreparationContent edited, Preparation before) {
        if (status != Status.DRAFT) {
            throw new IllegalStateException("only a draft is edited");
        }
        write(edited);
        if (before != null) {
            boolean same = before.content().conditions().equals(edited.conditions());
            conditionsVersion = same ? before.conditionsVersion : before.conditionsVersion + 1;
        }
    }

    private void write(PreparationContent edited) {
        content = CanonicalJson.write(edited);
        digest = CanonicalJson.sha256(content);
    }

    /** From now on this version counts for new cases. */
    public void putInForce(Actor approver, Instant now) {
        if (status != Status.DRAFT) {
            throw new IllegalStateException("only a draft comes into force");
        }
        status = Status.IN_FORCE;
        inForceBy = approver.person();
        inForceAt = now;
    }

    public void replace(Instant now) {
        status = Status.REPLACED;
        replacedAt = now;
    }

    public boolean isInForce(LocalDate day) {
        return status == Status.IN_FORCE && content().period().contains(day);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long organization() {
        return organization;
    }

    public int number() {
        return number;
    }

    public int conditionsVersion() {
        return conditionsVersion;
    }

    public Status status() {
        return status;
    }

    public Instant inForceAt() {
        return inForceAt;
    }

    public String digest() {
        return digest;
    }

    public PreparationContent content() {
        return CanonicalJson.read(content, PreparationContent.class);
    }

    public List<Condition> conditions() {
        List<String> texts = content().conditions();
        return IntStream.range(0, texts.size())
                .mapToObj(index -> new Condition(index + 1, texts.get(index)))
                .toList();
    }

    /** The life of a version. */
    public enum Status {
        DRAFT,
        IN_FORCE,
        REPLACED
    }
}
