package cn.cegn.ra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.story.TrialServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each page that can be opened by its address alone, by somebody whose page it is. The pages of a case need a case: the stories come by those and
 * survey them.
 */
class EveryPageIT {
    private static final Path PAGES = Path.of("../web/src/main/webapp");

    /** Folders whose pages belong to a case or a request, pages that want an id, and the one that is there while nobody has an account. */
    private static final List<String> OF_A_CASE = List.of(
            "act/",
            "apply/",
            "error/",
            "WEB-INF/",
            "case",
            "record",
            "unlock.",
            "certificate.",
            "status-request.",
            "first-administrator",
            "keys/life",
            "audit/case");

    private final Survey survey = new Survey();
    private Browser browser;
    private String password;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        RaServer server = TrialServers.onH2();
        browser = new Browser(server.baseUrl());
        password = server.demoPassword();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @DisplayName(
            "PORTAL: axe finds nothing on any page in light and dark, none is wider than its screen, none complains")
    @CsvSource(textBlock = """
            '',      / /login /guide /guide/person /guide/organization /guide/device /verify /loss /downloads /privacy /accessibility /manual /progress /activate /login-code
            sqr1,    /work /apply/new /account /second-factor
            jbr1,    /work /org/forward /org/handover /unlocks /certificates /status-requests /report-loss
            spr1,    /work /org/preparation /org/approvers /org/handlers /org/roster /org/conditions /org/mode /org/authorisation /org/handover /org/other-matters /org/accounts
            zhuce1,  /work /unlocks /status-requests /certificates
            shenpi1, /work /delivery /keys /keys/receive /keys/scan /station /unlocks
            shenji,  /audit /audit/seal /audit/separation
            guanli,  /admin/organizations /admin/people /admin/limits /admin/materials /admin/forms /admin/limits?limit=LINK_LIFE /admin/mails /admin/mails?mail=RETURNED_BY_RA /admin/stations /admin/ca /admin/reconciliation /admin/outbox
            """)
    void everyPage(String account, String pages) {
        Person person = (account.isEmpty()
                        ? browser.visitor()
                        : browser.person(account, password).logsIn())
                .keepingIn(new Album("pages-" + (account.isEmpty() ? "public" : account), survey));

        Arrays.stream(pages.split(" ")).forEach(person::opens);

        assertThat(survey.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "PORTAL: a page that belongs to another role is forbidden in words, which is no incident of the system's")
    void anothersPageIsForbidden() {
        Person approver = browser.person("spr1", password).logsIn();

        assertThat(approver.asks("/org/forward")).isEqualTo(403);
        assertThat(approver.readsAt("h1")).isEqualTo("您不能办这一步");
    }

    @Test
    @DisplayName("PORTAL: no page that can be opened by its address is left out here")
    void noPageIsLeftOut() throws Exception {
        CsvSource table = EveryPageIT.class
                .getDeclaredMethod("everyPage", String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<String> listed = Arrays.stream(table.textBlock().split("[\\s,]+"))
                .filter(word -> word.startsWith("/"))
                .map(path -> path.equals("/") ? "/index" : path)
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".xhtml"))
                            .filter(name -> OF_A_CASE.stream().noneMatch(name::startsWith))
                            .map(name -> "/" + name.replaceFirst("\\.xhtml$", "")))
                    .isSubsetOf(listed);
        }
    }
}
