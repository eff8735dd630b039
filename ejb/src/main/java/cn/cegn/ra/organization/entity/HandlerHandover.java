package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That one handler hands his work over to another: proposed by an approver, confirmed by who takes it (S2.1-9). */
@Entity
@Table(name = "handler_handover")
public class HandlerHandover {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "handover_id")
    private Long id;

    @SuppressWarnings("UnusedVariable") // of two who end it at once one is refused
    @Version
    private int revision;

    @Column(name = "organization_id")
    private Long organization;

    private String giver;

    @Column(name = "giver_name")
    private String giverName;

    private String taker;

    @Column(name = "taker_name")
    private String takerName;

    private String approver;

    @Column(name = "approver_name")
    private String approverName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HandoverView.Status status;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String content;
    private String digest;

    protected HandlerHandover() {}

    public HandlerHandover(Actor approver, HandoverView.Party giver, HandoverView.Party taker, Instant now) {
        this.organization = approver.organization();
        this.giver = giver.person();
        this.giverName = giver.name();
        this.taker = taker.person();
        this.takerName = taker.name();
        this.approver = approver.person();
        this.approverName = approver.name();
        this.proposedAt = now;
        this.status = HandoverView.Status.OPEN;
    }

    public void confirm(HandoverContent passed, Instant now) {
        end(HandoverView.Status.CONFIRMED, now);
        content = CanonicalJson.write(passed);
        digest = CanonicalJson.sha256(content);
    }

    public void takeBack(Instant now) {
        end(HandoverView.Status.TAKEN_BACK, now);
    }

    private void end(HandoverView.Status how, Instant now) {
        if (status != HandoverView.Status.OPEN) {
            throw new IllegalStateException("a hand-over ends once");
        }
        status = how;
        endedAt = now;
    }

    public Long organization() {
        return organization;
    }

    /** The approver who proposed it. */
    public String approver() {
        return approver;
    }

    public HandoverView view() {
        return new HandoverView(
                id,
                new HandoverView.Party(giver, giverName),
                new HandoverView.Party(taker, takerName),
                approverName,
                new HandoverView.Course(status, proposedAt, endedAt),
                content == null ? null : CanonicalJson.read(content, HandoverContent.class),
                digest);
    }
}
