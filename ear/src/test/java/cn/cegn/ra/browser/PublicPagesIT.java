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
    private static final Album pages = new Album("public");

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
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/guide",
                "/guide/person",
                "/guide/organization",
                "/guide/device",
                "/verify",
                "/progress",
                "/loss",
                "/accessibility"
            })
    @DisplayName("PORTAL: axe finds nothing against WCAG 2 A and AA on a public page, light and dark")
    void aPublicPageIsAccessible(String path) {
        Person visitor = browser.visitor().keepingIn(pages).opens(path);

        assertThat(Accessibility.violations(visitor.page())).isEmpty();
        visitor.presses("css=.opt button[name=theme]");
        assertThat(visitor.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(Accessibility.violations(visitor.page())).isEmpty();
    }

    @Test
    @DisplayName(
            "S2.2-1, S-D-04: the guide of a type has its own material in either mode, its form and the limit of each step")
    void theGuideIsWhatTheApplicationHas() {
        Person visitor = browser.visitor().opens("/guide").presses("css=#organization a.b");

        assertThat(visitor.readsAt("h1")).isEqualTo("机构证书");
        assertThat(visitor.readsAll("[aria-labelledby=papers-CENTRALISED] tbody th"))
                .containsExactly("签名盖章的证书申请表", "统一社会信用代码证书或批准成立文件", "经办人授权书", "经办人身份证件（正反面）");
        assertThat(visitor.readsAll("[aria-labelledby=papers-SELF_SERVICE] tbody th"))
                .contains("单位介绍信")
                .doesNotContain("经办人授权书");
        visitor.sees("法定代表人");
        visitor.linksOf("a[href*=sample-form]")
                .forEach(sample ->
                        assertThat(visitor.fetches(sample).headers()).containsEntry("content-type", "application/pdf"));
        assertThat(visitor.readsAll("[aria-labelledby=waits] tbody tr"))
                .anyMatch(row -> row.contains("已移交，待复审") && row.contains("RA审批管理员") && row.contains("2"));
    }

    @Test
    @DisplayName(
            "S-D-07: a serial number that is not ours, and what is no number, are answered in words without a log-in")
    void whatIsNotOursIsSaidSo() {
        Person visitor = browser.visitor().opens("/verify");

        visitor.fills("serial", "00:AB:CD").presses("#askNumber").sees("不是我们签发的证书");
        assertThat(Accessibility.violations(visitor.page())).isEmpty();
        visitor.fills("serial", "张三").presses("#askNumber").sees("没有读出序列号或证书");

        assertThat(visitor.reads("serial")).isEqualTo("张三");
        assertThat(visitor.page().url()).doesNotContain("serial");
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
