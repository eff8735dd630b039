package cn.cegn.ra.mailsink;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps every mail it is sent as {@code TIME-NUMBER-RECIPIENT.eml} and, decoded for the eye, as {@code .txt} beside it. */
public final class MailSink implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final GreenMail mail;
    private final Path folder;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * Starts to listen on the loopback address.
     *
     * @param folder where the mails go; made if it is missing
     * @param port 1 to 65535, or 0 for any free one
     */
    public MailSink(Path folder, int port, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        mail.getUserManager().setMessageDeliveryHandler(this::keep);
    }

    /** The port it listens on. */
    public int port() {
        return mail.getSmtp().getPort();
    }

    private GreenMailUser keep(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        String name = "%s-%04d-%s"
                .formatted(
                        LocalDateTime.now(clock).format(TIME),
                        number.incrementAndGet(),
                        to.getEmail().replaceAll("[^A-Za-z0-9@._+-]", "_"));
        try (OutputStream raw = Files.newOutputStream(folder.resolve(name + ".eml"))) {
            message.getMessage().writeTo(raw);
            Files.writeString(folder.resolve(name + ".txt"), readable(message.getMessage(), to));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail could not be kept in " + folder, e);
        }
        GreenMailUser known = mail.getUserManager().getUserByEmail(to.getEmail());
        return known != null ? known : mail.getUserManager().createUser(to.getEmail(), to.getEmail(), to.getEmail());
    }

    private static String readable(MimeMessage message, MailAddress to) throws IOException, MessagingException {
        return "To: %s%nSubject: %s%n%n%s%n".formatted(to.getEmail(), message.getSubject(), text(message));
    }

    private static String text(Part part) throws IOException, MessagingException {
        Object content = part.getContent();
        if (content instanceof MimeMultipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                all.append(text(inner)).append(System.lineSeparator());
            }
            return all.toString();
        }
        return part.isMimeType("text/*") ? content.toString() : "[" + part.getContentType() + "]";
    }

    @Override
    public void close() {
        mail.stop();
    }

    /**
     * Runs until it is terminated.
     *
     * @param arguments the folder for the mails, and the file that the chosen port is written to once it listens
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MailSink sink = new MailSink(Path.of(arguments[0]), 0, Clock.system(ZoneId.of("Asia/Shanghai")));
        Runtime.getRuntime().addShutdownHook(new Thread(sink::close, "mail-sink-stop"));
        Files.writeString(Path.of(arguments[1]), Integer.toString(sink.port()), StandardCharsets.US_ASCII);
        Thread.currentThread().join();
    }
}
