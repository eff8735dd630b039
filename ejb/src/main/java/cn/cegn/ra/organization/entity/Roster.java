package cn.cegn.ra.organization.entity;

import cn.cegn.ra.lifecycle.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an organisation's list of applicants (S2.1-4). Only a draft is edited. */
@Entity
@Table(name = "roster")
public class Roster {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "roster_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private long organization;

    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @OneToMany(mappedBy = "roster", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RosterLine> lines = new ArrayList<>();

    protected Roster() {}

    public Roster(long organization, int number, Actor author, Instant now) {
        this.organization = organization;
        this.number = number;
        this.status = Status.DRAFT;
        this.openedBy = author.person();
        this.openedAt = now;
    }

    /** A new draft with the rows of this version; rows that were approved stay so. */
    public Roster next(Actor author, Instant now) {
        Roster next = new Roster(organization, number + 1, author, now);
        lines.forEach(line -> next.lines.add(line.copyFor(next)));
        return next;
    }

    /** What stands against a further row: a name that the person does not bear, or the same row again. */
    public List<Lack> lacksOf(String person, String knownName, RosterRow row) {
        List<Lack> lacks = new ArrayList<>();
        if (!knownName.equals(row.identity().name())) {
            lacks.add(Lack.of(Section.ROSTER, "person.otherName"));
        }
        if (lines.stream().anyMatch(line -> line.isFor(person, row.type(), row.medium()))) {
            lacks.add(Lack.of(Section.ROSTER, "roster.twice", row.identity().name()));
        }
        return lacks;
    }

    public RosterLine add(String person, RosterRow row) {
        requireDraft();
        RosterLine line = new RosterLine(this, person, row);
        lines.add(line);
        return line;
    }

    public void remove(long line) {
        requireDraft();
        lines.removeIf(each -> each.id() == line);
    }

    /** Makes this the roster that counts; every row is approved. */
    public void approve(Instant now) {
        requireDraft();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> !line.isApproved())) {
            throw new IllegalStateException("a roster counts when each of its rows is approved");
        }
        status = Status.APPROVED;
        approvedAt = now;
    }

    public void replace() {
        status = Status.REPLACED;
    }

    private void requireDraft() {
        if (status != Status.DRAFT) {
            throw new IllegalStateException("an approved roster is not edited: make a new version");
        }
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

    public Status status() {
        return status;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public List<RosterLine> lines() {
        return List.copyOf(lines);
    }

    public List<RosterEntry> entries() {
        return lines.stream().map(RosterLine::entry).toList();
    }

    /** The life of a version. */
    public enum Status {
        DRAFT,
        APPROVED,
        REPLACED
    }
}
