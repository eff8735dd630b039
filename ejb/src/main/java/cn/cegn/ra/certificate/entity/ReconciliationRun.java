package cn.cegn.ra.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** One comparison of register and CA; of a night there is one, whichever node begins it. */
@Entity
@Table(name = "reconciliation")
public class ReconciliationRun {
    @Id
    @Column(name = "run_key")
    private String key;

    @Version
    private int version;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "crl_of")
    private Instant crlOf;

    @Column(name = "looked_at")
    private long looked;

    protected ReconciliationRun() {}

    public ReconciliationRun(String key, Instant now) {
        this.key = key;
        this.begunAt = now;
    }

    /** @param crl when the CRL was made; null if the CA gave none */
    public void ended(Instant crl, long certificates, Instant now) {
        crlOf = crl;
        looked = certificates;
        endedAt = now;
    }

    public String key() {
        return key;
    }

    public ReconciliationView view(List<StandingDifference> differences) {
        return new ReconciliationView(
                key,
                begunAt,
                endedAt,
                crlOf,
                looked,
                differences.stream().map(StandingDifference::view).toList());
    }
}
