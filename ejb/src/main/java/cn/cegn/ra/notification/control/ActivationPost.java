package cn.cegn.ra.notification.control;

import cn.cegn.ra.identity.boundary.Activation;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/**
 * Mails the links of invitations. No transaction is open while the mail server is spoken to. What it did not take is tried again with a new
 * link; a crash between sending and noting sends two mails, of which the later one counts.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivationPost {
    private static final Logger LOG = Logger.getLogger(ActivationPost.class);

    @Inject
    private Activation activation;

    @Inject
    private MailRoom mailRoom;

    @Inject
    private Postman postman;

    /** Sends what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void post() {
        for (long id : activation.toMail()) {
            activation.issue(id).ifPresent(mail -> send(id, mail));
        }
    }

    private void send(long id, Activation.Mail mail) {
        try {
            postman.send(mailRoom.activation(mail), mail.email());
            activation.mailed(id);
        } catch (MessagingException e) {
            // Neither the address nor the letter may stand in the log: the cause's kind must do.
            LOG.warnf(
                    "the activation mail of %s was not sent: %s",
                    mail.login(), e.getClass().getSimpleName());
        }
    }
}
