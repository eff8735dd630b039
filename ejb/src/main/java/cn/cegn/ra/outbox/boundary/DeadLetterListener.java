package cn.cegn.ra.outbox.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.jboss.logging.Logger;

/** A message that the broker gave up marks its row, where an administrator sees it and sends it again. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/dead-letters"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class DeadLetterListener implements MessageListener {
    private static final Logger LOG = Logger.getLogger(DeadLetterListener.class);

    @Inject
    private Outbox outbox;

    @Override
    public void onMessage(Message message) {
        try {
            String id = message.getStringProperty("messageId");
            LOG.errorf("message %s for %s was given up by the broker", id, message.getStringProperty("effect"));
            if (id != null) {
                outbox.died(id, "given up after repeated failures; the log names the cause");
            }
        } catch (JMSException e) {
            throw new EJBException(e);
        }
    }
}
