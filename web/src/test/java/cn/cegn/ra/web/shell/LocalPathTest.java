package cn.cegn.ra.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ra/case?id=3", "/work?view=due&page=2"})
    @DisplayName("S-D-08: after logging in a page of this server is opened again")
    void aPathOfThisServerIsKept(String path) {
        assertThat(LocalPath.of(path, "/else")).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "javascript:1",
                "/ \t/x"
            })
    @DisplayName("S-D-08: nobody is sent to a foreign address")
    void anythingElseIsNotFollowed(String path) {
        assertThat(LocalPath.of(path, "/else")).isEqualTo("/else");
    }
}
