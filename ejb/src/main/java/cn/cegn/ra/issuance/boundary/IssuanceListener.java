package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears what is to be asked of the CA. No transaction is open here: the CA is asked between two of them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/issuance"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssuanceListener implements MessageListener {
    @Inject
    private CaErrands errands;

    @Inject
    private StandingErrands standings;

    @Override
    public void onMessage(Message message) {
        try {
            Wakeup wakeup = new Wakeup(
                    message.getStringProperty("messageId"),
                    Effect.valueOf(message.getStringProperty("effect")),
                    message.getLongProperty("application"),
                    message.getIntProperty("attempt"));
            if (wakeup.effect() == Effect.CHANGE_STANDING) {
                standings.run(wakeup);
            } else {
                errands.run(wakeup);
            }
        } catch (JMSException e) {
            throw new EJBException(e);
        }
    }
}
