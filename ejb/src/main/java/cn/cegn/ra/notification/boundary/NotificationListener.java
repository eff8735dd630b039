package cn.cegn.ra.notification.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.notification.control.Postman;
import cn.cegn.ra.notification.entity.Mailing;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends the mails. No transaction is open while the mail server is spoken to; what fails is delivered again by the broker, and at last becomes a
 * dead letter. A crash between sending and noting sends a mail twice, never not at all.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/notification"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationListener implements MessageListener {
    private static final Logger LOG = Logger.getLogger(NotificationListener.class);

    @Inject
    private Notices notices;

    @Inject
    private Postman postman;

    @Override
    public void onMessage(Message message) {
        try {
            String id = message.getStringProperty("messageId");
            Effect effect = Effect.valueOf(message.getStringProperty("effect"));
            tell(id, effect, message.getLongProperty("application"));
        } catch (JMSException | MessagingException e) {
            throw new EJBException(e);
        }
    }

    private void tell(String id, Effect effect, long application) throws MessagingException {
        Optional<Mailing> due = notices.due(id, effect, application);
        if (due.isEmpty()) {
            notices.nothingToTell(id);
            return;
        }
        if (due.get().addresses().isEmpty()) {
            LOG.warnf("case %d: %s has nobody with a mail address", application, effect);
        }
        postman.send(due.get());
        notices.sent(id, due.get());
    }
}
