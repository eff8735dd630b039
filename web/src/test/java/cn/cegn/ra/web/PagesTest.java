package cn.cegn.ra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules that every page keeps; read from the sources, so a new page is held to them the moment it is there. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile("msg\\['([^']+)'|msg\\.([A-Za-z_]\\w*)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<String> FORBIDDEN = List.of(
            "<f:ajax",
            "<h:commandLink",
            " style=\"",
            " onclick=\"",
            "http://www.w3.org/2000",
            "src=\"http",
            "href=\"http");

    @TestFactory
    @DisplayName("S-D-01: each page takes its texts from the bundles")
    Stream<DynamicTest> pagesNameTextsThatExist() {
        Set<String> keys = MessagesTest.keys(new Messages_zh());
        return pages().map(page -> DynamicTest.dynamicTest("S-D-01: texts of " + name(page), () -> {
            String source = Files.readString(page);
            assertThat(HAN.matcher(source).results().map(han -> han.group())).isEmpty();
            assertThat(TEXT.matcher(source)
                            .results()
                            .map(text -> text.group(1) == null ? text.group(2) : text.group(1)))
                    .allSatisfy(key -> assertThat(keys).anyMatch(known -> isMeant(key, known)));
        }));
    }

    @TestFactory
    @DisplayName("S-D-08: no page carries what the content policy forbids")
    Stream<DynamicTest> pagesKeepThePolicy() {
        return pages().map(page -> DynamicTest.dynamicTest(
                "S-D-08: policy of " + name(page),
                () -> assertThat(Files.readString(page)).doesNotContain(FORBIDDEN)));
    }

    @Test
    @DisplayName("S-D-01: style sheets, scripts and texts hold no marks of an unfinished merge")
    void mergesAreFinished() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(css|js|properties|xhtml)")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .noneMatch(line -> line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")));
        }
    }

    /** A key that ends in a point is the beginning of one that is put together on the page. */
    private static boolean isMeant(String key, String known) {
        return key.endsWith(".") ? known.startsWith(key) : known.equals(key);
    }

    private static Stream<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path page) {
        return WEBAPP.relativize(page).toString();
    }
}
