package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.control.ChainReader;
import cn.cegn.ra.audit.control.SealAnchors;
import cn.cegn.ra.audit.control.SealTimer;
import cn.cegn.ra.audit.control.SealingKeys;
import cn.cegn.ra.audit.entity.AuditEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;

/** The whole sealed trail, to be taken away and verified by anyone ({@code cn.cegn.ra.audit.chain.Export}). */
@Stateless
@RolesAllowed("AUDITOR")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealedExport {
    @Inject
    private ChainReader reader;

    @Inject
    private SealingKeys keys;

    @Inject
    private SealAnchors anchors;

    @Inject
    private SealTimer timer;

    @Inject
    private AuditTrail trail;

    /** Records that it is taken, and seals up to and with this record. */
    public void begin(String account) {
        trail.appendAlone(AuditEntry.by(account, "EXPORT_SEALED", "audit_event", null));
        timer.sealAll(true);
    }

    public void eachLink(Consumer<Link> to) {
        reader.eachLink(to, seen -> {});
    }

    public void eachCheckpoint(Consumer<SignedCheckpoint> to) {
        reader.checkpoints().forEachRemaining(to);
    }

    /** Of the keys that sealed, the present one first. */
    public List<X509Certificate> certificates() {
        return keys.certificates();
    }

    /** What this server remembers outside the database. */
    public List<Anchor> anchors() {
        return anchors.all();
    }
}
