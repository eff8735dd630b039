package cn.cegn.ra.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.web.Messages_zh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LackTextsTest {
    private static final Path SOURCES = Path.of("../ejb/src/main/java/cn/cegn/ra/organization");
    private static final Pattern CODE = Pattern.compile("Lack\\.of\\(\\s*[\\w.]+,\\s*\"([\\w.]+)\"");

    @Test
    @DisplayName("S2.1-0: everything that can be missing in a preparation has its text")
    void eachLackHasItsText() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> codes.addAll(codes(file)));
        }
        Messages_zh texts = new Messages_zh();
        assertThat(codes)
                .hasSizeGreaterThan(40)
                .allSatisfy(code ->
                        assertThat(texts.containsKey("lack." + code)).as(code).isTrue());
    }

    private static Set<String> codes(Path file) {
        try {
            Set<String> codes = new TreeSet<>();
            CODE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> !code.endsWith("."))
                    .forEach(codes::add);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
