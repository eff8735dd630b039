package cn.cegn.ra.audit.chain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * {@code java -jar ra-audit-verify.jar EXPORT.zip [--anchors FILE] [--key FINGERPRINT]}: verifies a sealed export without a server and says each
 * finding on a line, in Chinese where the computer speaks it, otherwise in English.
 *
 * <p>{@code --anchors}: lines {@code NUMBER FINGERPRINT} that were kept elsewhere. {@code --key}: the one key that may have sealed. Ends with 0
 * if the chain is whole, with 1 if something was found, with 2 if the export could not be read.
 */
public final class Verify {
    private static final String BUNDLE = "cn.cegn.ra.audit.chain.verify";

    private final PrintStream out;
    private final ResourceBundle words;

    Verify(PrintStream out, Locale locale) {
        this.out = out;
        // Chinese is the root: the other language is chosen by name, not by the computer's fallback.
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Runtime.getRuntime().exit(new Verify(out, Locale.getDefault()).run(List.of(arguments)));
    }

    /** The exit code. */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            say("usage");
            return 2;
        }
        List<Anchor> anchors = new ArrayList<>();
        Optional<String> key = Optional.empty();
        try {
            for (int i = 1; i < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--anchors" -> anchors.addAll(anchors(value));
                    case "--key" -> key = Optional.of(value.toLowerCase(Locale.ROOT));
                    default -> {
                        say("usage");
                        return 2;
                    }
                }
            }
            return verify(Path.of(arguments.get(0)), anchors, key);
        } catch (IOException | InvalidPathException | IllegalStateException e) {
            say("unreadable", arguments.get(0), e.getMessage());
            return 2;
        }
    }

    private int verify(Path file, List<Anchor> anchors, Optional<String> key) throws IOException {
        try (Export export = Export.open(file)) {
            Outcome outcome = export.verify(anchors, key);
            outcome.findings().forEach(this::say);
            say("read", outcome.events(), outcome.checkpoints());
            if (outcome.head() != null) {
                say("head", outcome.head().number(), outcome.head().fingerprint());
            }
            say(outcome.whole() ? "whole" : "broken", outcome.found());
            return outcome.whole() ? 0 : 1;
        }
    }

    private void say(Finding finding) {
        say("finding." + finding.kind(), finding.position(), finding.eventId(), finding.checkpoint());
    }

    private void say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        out.println(new MessageFormat(words.getString(key), Locale.ROOT).format(texts));
    }

    private static List<Anchor> anchors(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .map(Anchor::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
