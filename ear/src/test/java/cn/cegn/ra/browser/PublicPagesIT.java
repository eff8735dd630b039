package cn.cegn.ra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.story.TrialServers;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees without signing in. */
class PublicPagesIT {
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = new Browser(TrialServers.onH2().baseUrl());
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/guide", "/loss", "/accessibility"})
    @DisplayName("PORTAL: axe finds nothing against WCAG 2 A and AA on a public page")
    void aPublicPageIsAccessible(String path) {
        Person visitor = browser.visitor().opens(path);

        assertThat(Accessibility.violations(visitor.page())).isEmpty();
    }

    @Test
    @DisplayName("PORTAL: a wrong password is refused in words and the account stays typed")
    void aWrongPasswordIsRefused() {
        Person visitor = browser.visitor().opens("/login");

        visitor.fills("account", "nobody").fills("password", "not-it").presses("#submit");

        assertThat(visitor.errors()).singleElement().asString().contains("账号或密码不对");
        assertThat(visitor.reads("account")).isEqualTo("nobody");
        assertThat(visitor.reads("password")).isEmpty();
    }

    @Test
    @DisplayName("PORTAL: who is not signed in is asked to and then gets the page that was meant")
    void whoIsNotSignedInIsAskedTo() {
        Person visitor = browser.visitor().opens("/work");

        visitor.sees("请先登录，随后回到您要打开的页面");
        assertThat(visitor.page().url()).contains("/login").contains("back=");
    }
}
