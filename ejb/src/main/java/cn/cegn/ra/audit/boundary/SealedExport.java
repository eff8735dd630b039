package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.control.ChainReader;
import cn.cegn.ra.audit.control.SealAnchors;
import cn.cegn.ra.audit.control.SealTimer;
import cn.cegn.ra.audit.control.SealingKeys;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.ChainExtent;
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

    /**
     * What an export contains: the chain as far as it reached when the export began, however much is sealed while it is written.
     *
     * @param anchors what this server remembered outside the database before that
     */
    public record Begun(ChainExtent extent, List<Anchor> anchors) {}

    /** Records that it is taken, and seals up to and with this record. */
    public Begun begin(String account) {
        trail.appendAlone(AuditEntry.by(account, "EXPORT_SEALED", "audit_event", null));
        timer.sealAll(true);
        List<Anchor> remembered = anchors.all();
        return new Begun(reader.extent(), remembered);
    }

    public void eachLink(Begun begun, Consumer<Link> to) {
        reader.eachLink(begun.extent(), to, seen -> {});
    }

    public void eachCheckpoint(Begun begun, Consumer<SignedCheckpoint> to) {
        reader.checkpoints(begun.extent()).forEachRemaining(to);
    }

    /** Of the keys that sealed, the present one first. */
    public List<X509Certificate> certificates() {
        return keys.certificates();
    }
}
