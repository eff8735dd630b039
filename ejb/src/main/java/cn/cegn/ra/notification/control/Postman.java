package cn.cegn.ra.notification.control;

import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.Mailing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** Gives mails to the mail server; call it while no transaction is open. */
@ApplicationScoped
public class Postman {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    @Inject
    private Clock clock;

    /**
     * Sends a copy to each; nobody sees who else got one.
     *
     * @throws MessagingException if the server took one of them not: all are sent again then
     */
    public void send(Mailing mailing) throws MessagingException {
        send(mailing.letter(), mailing.addresses());
    }

    /** Sends one letter to one address. */
    public void send(Letter letter, String address) throws MessagingException {
        send(letter, List.of(address));
    }

    /** Over one connection. */
    private void send(Letter letter, List<String> addresses) throws MessagingException {
        if (addresses.isEmpty()) {
            return;
        }
        try (Transport transport = session.getTransport()) {
            transport.connect();
            for (String address : addresses) {
                MimeMessage message = message(letter, address);
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }

    private MimeMessage message(Letter letter, String address) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom();
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.body(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
