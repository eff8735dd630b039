package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An installation without the demo: nobody has an account, and the one who may read the data folder makes the first. */
@Execution(ExecutionMode.CONCURRENT)
class FirstAdministratorIT {
    private static final String PASSWORD = "drei-Wolken-am-Abend";
    private static final String PAGE = "/first-administrator";

    private final Album album = new Album("first-administrator");

    @Test
    @DisplayName(
            "issue 6: the first administrator is made by the one-time code of the data folder, which a restart keeps and the first account ends")
    void theFirstAdministratorIsMadeOnce() throws Exception {
        try (RaServer server = RaServer.fresh("first-administrator").start()) {
            Path file = server.dataDir().resolve("first-administrator.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String code = Files.readString(file).strip();
            assertThat(server.log())
                    .content()
                    .contains("first-administrator.txt")
                    .doesNotContain(code);
            server.kill();
            server.start();
            assertThat(file).content().isEqualToIgnoringNewLines(code);

            try (Browser browser = new Browser(server.baseUrl())) {
                makes(browser, code);
            }
            server.kill();
            server.start();
            assertThat(file).doesNotExist();
        }
    }

    private void makes(Browser browser, String code) {
        Person first = browser.person("chushi", PASSWORD).opens("/login");
        first.sees("本系统还没有账号").presses("#first");
        assertThat(Accessibility.violations(first.page())).isEmpty();
        album.keep(first.page(), "empty");
        fills(first, "not-the-code");
        assertThat(first.errors()).singleElement().asString().contains("代码不对");
        assertThat(first.page().locator("[id$=':name']").inputValue()).isEqualTo("万始");
        fills(first, code);
        first.seesNoErrors().fills("password", PASSWORD).fills("repeated", PASSWORD);
        first.presses("#set").seesNoErrors();
        first.logsIn().opens("/admin/people").sees("chushi").sees("系统管理员");

        assertThat(first.fetches(PAGE).status()).isEqualTo(404);
        assertThat(browser.visitor().opens("/login").counts("#first")).isZero();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    private static void fills(Person first, String code) {
        first.fills("secret", code)
                .fills("name", "万始")
                .fills("idNumber", Invented.idNumber(901))
                .fills("login", "chushi")
                .fills("mail", "chushi@ra.example")
                .presses("#make");
    }
}
