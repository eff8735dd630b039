package cn.cegn.ra.mailsink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @Test
    @DisplayName("S2.7-3: a mail is kept as it came and as a text that a person can read")
    void aMailIsKeptReadable(@TempDir Path folder) throws Exception {
        try (MailSink sink = new MailSink(folder.resolve("mail"), 0, CLOCK)) {
            send(sink.port(), "holder@example.cn", "已签发", "您的数字证书已经签发。𠮷");
        }

        assertThat(names(folder.resolve("mail")))
                .containsExactly(
                        "20260304-050607-0001-holder@example.cn.eml", "20260304-050607-0001-holder@example.cn.txt");
        assertThat(folder.resolve("mail/20260304-050607-0001-holder@example.cn.txt"))
                .content()
                .contains("To: holder@example.cn", "Subject: 已签发", "您的数字证书已经签发。𠮷");
    }

    @Test
    @DisplayName("S2.7-3: a recipient's address cannot name a file outside the folder")
    void anAddressIsNoPath(@TempDir Path folder) throws Exception {
        try (MailSink sink = new MailSink(folder.resolve("mail"), 0, CLOCK)) {
            send(sink.port(), "a/b/evil@example.cn", "x", "y");
        }

        assertThat(names(folder)).containsExactly("mail");
        assertThat(names(folder.resolve("mail"))).allMatch(name -> !name.contains("/"));
    }

    private static void send(int port, String to, String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("ra@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
