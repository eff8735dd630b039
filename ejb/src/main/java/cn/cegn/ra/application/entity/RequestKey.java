package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A public key that was handed in once; no second case and no second making takes it (S-D-05). */
@Entity
@Table(name = "request_key")
public class RequestKey {
    @Id
    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected RequestKey() {}

    public RequestKey(CertificateRequest request, CaseView subject) {
        this.keyDigest = request.keyDigest();
        this.application = subject.id();
        this.attempt = subject.progress().attempt();
        this.handedInAt = request.handedInAt();
    }

    /** Whether it was handed in for the present making of this case. */
    public boolean isFor(CaseView subject) {
        return application == subject.id() && attempt == subject.progress().attempt();
    }
}
