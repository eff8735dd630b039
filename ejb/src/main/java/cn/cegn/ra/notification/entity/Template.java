package cn.cegn.ra.notification.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One kind of mail: of a situation of a case, or the link to an account.
 *
 * @param name stored with the versions of its text: none is renamed
 */
public record Template(String name) {
    public static final Template ACTIVATION = new Template("ACTIVATION");
    public static final Template RESET = new Template("RESET");

    private static final Set<String> OF_A_CASE = Set.of("number", "type", "stage", "until", "link", "reasons");
    private static final Set<String> OF_AN_ACCOUNT = Set.of("login", "until", "link");

    public static Template of(Situation situation) {
        return new Template(situation.name());
    }

    public static List<Template> all() {
        return Stream.concat(Arrays.stream(Situation.values()).map(Template::of), Stream.of(ACTIVATION, RESET))
                .toList();
    }

    public static Optional<Template> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public boolean isOfAnAccount() {
        return equals(ACTIVATION) || equals(RESET);
    }

    /** What such a mail can print; there is no placeholder for anything secret or personal. */
    public Set<String> placeholders() {
        return isOfAnAccount() ? OF_AN_ACCOUNT : OF_A_CASE;
    }

    /** The text that the system came with. */
    public MailText shipped() {
        String file = "mail/" + name.toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = Template.class.getClassLoader().getResourceAsStream(file)) {
            return MailText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
