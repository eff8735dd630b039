package cn.cegn.ra.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for secrets in files: as bytes in UTF-8 and in UTF-16 of both orders, and within what text of base64 or hexadecimal digits stands
 * for. What it finds it names, and never shows.
 */
final class SecretSearch {
    private static final int PIECE = 1 << 22;
    private static final int OVERLAP = 256;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    private static final Pattern HEXADECIMAL = Pattern.compile("\\p{XDigit}{12,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    private final Map<String, String> secrets;

    /** @param secrets by the names under which they are reported */
    SecretSearch(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /** Which secret is in which file, of these and all below them. */
    Set<String> in(List<Path> places) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    search(file).forEach(name -> found.add(name + " in " + file.getFileName()));
                }
            }
        }
        return found;
    }

    private Set<String> search(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] piece = new byte[PIECE];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(piece, 0, PIECE);
            while (read > 0) {
                int length = kept + read;
                found.addAll(inPiece(Arrays.copyOf(piece, length)));
                kept = Math.min(OVERLAP, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
                read = in.readNBytes(piece, kept, PIECE - kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return found;
    }

    private Set<String> inPiece(byte[] bytes) {
        Set<String> found = new TreeSet<>(plain(bytes));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        HEXADECIMAL.matcher(text).results().forEach(match -> found.addAll(inHexadecimal(match.group())));
        String joined = text.replace("\r", "").replace("\n", "");
        BASE64.matcher(joined).results().forEach(match -> found.addAll(inBase64(match.group())));
        return found;
    }

    private Set<String> inHexadecimal(String digits) {
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < 2; from++) {
            int whole = (digits.length() - from) / 2 * 2;
            found.addAll(plain(HexFormat.of().parseHex(digits.substring(from, from + whole))));
        }
        return found;
    }

    /** Where in the text the encoding began is not known, so each of the four places is tried. */
    private Set<String> inBase64(String text) {
        String digits = text.replace('-', '+').replace('_', '/');
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < 4; from++) {
            int whole = (digits.length() - from) / 4 * 4;
            if (whole > 0) {
                found.addAll(plain(Base64.getDecoder().decode(digits.substring(from, from + whole))));
            }
        }
        return found;
    }

    private List<String> plain(byte[] bytes) {
        Predicate<Map.Entry<String, String>> there = secret -> CHARSETS.stream()
                .anyMatch(charset -> contains(bytes, secret.getValue().getBytes(charset)));
        return secrets.entrySet().stream().filter(there).map(Map.Entry::getKey).toList();
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        byte first = wanted[0];
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
