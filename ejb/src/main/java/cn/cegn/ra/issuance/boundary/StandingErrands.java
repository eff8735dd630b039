package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.certificate.boundary.StandingOrders;
import cn.cegn.ra.certificate.entity.StandingOrder;
import cn.cegn.ra.issuance.control.CaAnswer;
import cn.cegn.ra.issuance.control.CaDialogue;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Postponements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigInteger;
import org.jboss.logging.Logger;

/**
 * Has the CA make of an issued certificate what its newest order says (S-D-07). As with {@link CaErrands} no transaction is open while the CA is asked, and
 * a CA that is away is asked again, longer each time, until it has done it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandingErrands {
    private static final Logger LOG = Logger.getLogger(StandingErrands.class);
    private static final int HEXADECIMAL = 16;

    @Inject
    private CertificateAuthority authority;

    @Inject
    private StandingOrders orders;

    @Inject
    private Postponements postponements;

    /** Does what a message asks for; again and again without harm. */
    public void run(Wakeup wakeup) {
        orders.due(wakeup).ifPresent(order -> ask(wakeup, order));
    }

    private void ask(Wakeup wakeup, StandingOrder order) {
        BigInteger serial = new BigInteger(order.serialNumber(), HEXADECIMAL);
        CaAnswer answer = new CaDialogue(authority).change(serial, order.step(), order.reason());
        if (answer instanceof CaAnswer.Later later) {
            LOG.warnf("the CA is away, %s of %s waits: %s", order.step(), order.serialNumber(), later.words());
            orders.notYet(wakeup, order, later.words());
            postponements.postpone(wakeup.messageId());
        } else if (answer instanceof CaAnswer.Failed failed) {
            refused(wakeup, order, failed);
        } else {
            orders.done(wakeup, order);
        }
    }

    /** It ends among the dead letters, where the administrator sees it and has it sent again; the request says so, too. */
    private void refused(Wakeup wakeup, StandingOrder order, CaAnswer.Failed failed) {
        if (orders.notYet(wakeup, order, failed.words())) {
            throw new EJBException("the CA refused to " + order.step() + ": " + failed.words());
        }
        run(wakeup);
    }
}
