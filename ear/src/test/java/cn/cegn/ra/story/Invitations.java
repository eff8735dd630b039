package cn.cegn.ra.story;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The activation mails that a server has sent, and what is done with them. */
final class Invitations {
    private static final Duration MAIL_TAKES = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("(http://[^/\\s]+)(/activate\\?token=([A-Za-z0-9_-]{43}))\\s");

    private final RaServer server;

    Invitations(RaServer server) {
        this.server = server;
    }

    /** Opens the link in the mail of this number to an address, in a window of its own, and sets this password. */
    void accepts(Browser browser, String address, int number, String password) {
        Person invited = browser.visitor().opens(path(address, number));
        invited.fills("password", password)
                .fills("repeated", password)
                .presses("#set")
                .seesNoErrors();
        invited.sees("密码已设置，请登录");
    }

    /** The path, with the token, of the link in the mail of this number to an address, counted from 1; waits for that mail. */
    String path(String address, int number) {
        return link(address, number).group(2);
    }

    /** The token in the mail of this number to an address. */
    String token(String address, int number) {
        return link(address, number).group(3);
    }

    /** Waits for a mail, to whomever, with these words. */
    void holds(String... words) {
        await("a mail with " + List.of(words))
                .atMost(MAIL_TAKES)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> mails().anyMatch(text -> List.of(words).stream().allMatch(text::contains)));
    }

    private Stream<String> mails() throws IOException {
        try (Stream<Path> mails = Files.list(server.mailDir())) {
            return mails.map(Invitations::text).toList().stream();
        }
    }

    private Matcher link(String address, int number) {
        await("activation mail " + number + " to " + address)
                .atMost(MAIL_TAKES)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> links(address).size() >= number);
        return links(address).get(number - 1);
    }

    private List<Matcher> links(String address) {
        try (Stream<Path> mails = Files.list(server.mailDir())) {
            return mails.filter(mail -> mail.getFileName().toString().endsWith("-" + address + ".txt"))
                    .sorted()
                    .map(Invitations::text)
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
