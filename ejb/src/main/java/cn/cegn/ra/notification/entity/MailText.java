package cn.cegn.ra.notification.entity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a mail with placeholders such as <code>{{ number }}</code>. A line whose placeholder has nothing to say is left out.
 *
 * @param subject one line
 */
public record MailText(String subject, String body) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w*)\\s*}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    public MailText {
        subject = Objects.requireNonNullElse(subject, "").strip();
        body = Objects.requireNonNullElse(body, "").replace("\r\n", "\n").strip();
    }

    /** From a file: the first line is the subject, the rest the text. */
    public static MailText of(String file) {
        String[] parts = file.strip().split("\n", 2);
        return new MailText(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    /** The placeholders by name, of subject and body. */
    public Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(subject + "\n" + body)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean names(String placeholder) {
        return placeholders().contains(placeholder);
    }

    /** Whether braces are left that are no placeholder, such as an open one. */
    boolean hasLooseBraces() {
        return BRACES.matcher(PLACEHOLDER.matcher(subject + "\n" + body).replaceAll(""))
                .find();
    }

    /**
     * The letter.
     *
     * @param words by placeholder; an empty one drops the line on which it stands
     * @throws IllegalArgumentException if one is missing
     */
    public Letter letter(Map<String, String> words) {
        String lines = body.lines()
                .filter(line -> hasItsWords(line, words))
                .map(line -> filled(line, words))
                .collect(Collectors.joining("\n"));
        return new Letter(
                filled(subject, words),
                BLANK_LINES.matcher(lines).replaceAll("\n\n").strip() + "\n");
    }

    private static boolean hasItsWords(String line, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(line)
                .results()
                .noneMatch(found -> word(found, words).isEmpty());
    }

    private static String filled(String line, Map<String, String> words) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> Matcher.quoteReplacement(word(found, words)));
    }

    private static String word(MatchResult found, Map<String, String> words) {
        String word = words.get(found.group(1));
        if (word == null) {
            throw new IllegalArgumentException("a mail has no word for " + found.group(1));
        }
        return word;
    }
}
