package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a certificate after its issue: a loss that is reported and found again, an emergency, and a revocation. */
class StatusIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int HEXADECIMAL = 16;

    private final Survey survey = new Survey();
    private RaServer server;
    private PostgresServer database;
    private Browser browser;
    private Cast cast;
    private Journey journey;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onPostgres();
        database = TrialServers.postgres();
        browser = new Browser(server.baseUrl());
    }

    @AfterEach
    void close() {
        browser.visitor().fetches("/test/ca?on=true");
        browser.close();
    }

    @Test
    @DisplayName(
            "S-D-07: a lost key is reported without it: on hold at once, at the CA and in the CRL; found again, two people resume it; an emergency takes a second person")
    void aLossIsReportedAndFound() throws Exception {
        cast = cast("sqr19", Optional.empty());
        journey = new Journey(cast, folder);
        journey.untilTheKeyIsMade(Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        journey.onSiteUntilInUse(Invented.completed("33010019051119119").substring(14));

        looksAtEachPage();
        StatusStory loss = new StatusStory();
        loss.reports(cast.applicant());
        loss.stateIs(cast.applicant(), "已冻结，待核实");
        stands("SUSPENDED", "LOST");
        assertThat(crl()).get().extracting(X509CRLEntry::getRevocationReason).isEqualTo(CRLReason.CERTIFICATE_HOLD);
        StatusStory.fillsTheReport(cast.applicant().opens("/report-loss")).sees("不必再提交");
        nobodyElseFindsIt(loss);

        loss.decides(cast.applicant(), "REPORT_FOUND", "在行李里找到，没有离开过房间");
        cast.registrar().opens("/status-requests").sees("称已找到，待核验");
        loss.confirms(cast.registrar());
        assertThat(loss.opens(cast.registrar()).counts("[data-step]"))
                .as("decisions for the registrar")
                .isZero();
        loss.decides(cast.approver(), "APPROVE_LIFT");
        loss.stateIs(cast.approver(), "已恢复");
        stands("VALID", "IN_USE");
        assertThat(crl()).isEmpty();
        await("both mails").atMost(LONG).until(() -> notices("STATUS_HELD") == 1 && notices("STATUS_CHANGED") == 2);
        anEmergencyTakesASecondPerson();
        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    private void nobodyElseFindsIt(StatusStory loss) throws Exception {
        Person another = person("sqr7");
        assertThat(another.asks(loss.address())).isEqualTo(404);
        assertThat(another.asks("/certificate?id=" + certificate())).isEqualTo(404);
        assertThat(database.number(
                        "select count(*) from audit_event where act = 'OPEN_CERTIFICATE' and outcome = 'NOT_VISIBLE' and object_id = ?",
                        Long.toString(certificate())))
                .isOne();
        assertThat(another.opens("/certificates").counts("a[href$='?id=" + certificate() + "']"))
                .isZero();
    }

    /** One person of the RA holds it; the office's limit passes; another person lifts it. */
    private void anEmergencyTakesASecondPerson() throws Exception {
        Person registrar = cast.registrar().opens("/certificates?q=" + serial()).presses("css=.tbl td a.code");
        registrar.page().locator("#emergency summary").click();
        registrar.fills("why", "来电称证书被人冒用").presses("#hold").seesNoErrors();
        StatusStory emergency = new StatusStory();
        emergency.begun(registrar);
        emergency.stateIs(registrar, "已紧急冻结，待第二人确认");
        assertThat(registrar.counts("[data-step]"))
                .as("decisions for who held it")
                .isZero();
        database.change(
                "update status_request set state_since = now() - interval '2 days' where request_id = ?",
                emergency.id());
        emergency.stateIs(cast.approver(), "紧急冻结超时未确认");
        stands("SUSPENDED", "IN_USE");
        emergency.decides(cast.approver(), "LIFT_HOLD", "已与持有人核实，没有冒用");
        emergency.stateIs(cast.approver(), "已恢复");
        stands("VALID", "IN_USE");
        await("the reminder").atMost(LONG).until(() -> notices("STATUS_OVERDUE") == 1);
    }

    @Test
    @DisplayName(
            "S-D-07: the handler asks for a revocation, two people of the RA agree while the CA is away; when it is back it is done once, and CRL and public page say so")
    void aRevocationWaitsForTheCa() throws Exception {
        cast = cast("sqr19b", Optional.of(person("jbr1")));
        journey = new Journey(cast, folder);
        journey.untilConformity(
                "软证书",
                Map.of(
                        "MOBILE",
                        "13800138000",
                        "HANDLER_MOBILE",
                        "13900139000",
                        "DELIVERY",
                        "DOWNLOAD",
                        "NOTICE",
                        "PHONE"),
                Optional.of(new SoftRequest(folder)));
        journey.issue().issuesSoft();

        looksAtEachPage();
        StatusStory revocation = new StatusStory();
        handlerAsks(revocation);
        revocation.confirms(cast.registrar());
        switchCa(false);
        revocation.decides(cast.approver(), "APPROVE_REVOCATION");
        await("the page says that it waits")
                .atMost(LONG)
                .until(() -> revocation.opens(cast.approver()).counts("text=签发系统还没有完成") > 0);
        revocation.stateIs(cast.handlerOrFail(), "正在撤销");
        assertThat(status()).isEqualTo("VALID");
        StatusStory.fillsTheReport(cast.applicant().opens("/report-loss")).sees("正在撤销");
        switchCa(true);
        revocation.stateIs(cast.handlerOrFail(), "已撤销");

        assertThat(status()).isEqualTo("REVOKED");
        assertThat(crl())
                .get()
                .extracting(X509CRLEntry::getRevocationReason)
                .isEqualTo(CRLReason.CESSATION_OF_OPERATION);
        browser.visitor()
                .opens("/verify")
                .fills("serial", serial())
                .presses("#askNumber")
                .sees("永久作废");
        assertThat(new String(
                        cast.handlerOrFail().fetches("/certificates/export").body(), StandardCharsets.UTF_8))
                .contains(serial())
                .contains("已撤销");
        assertThat(database.column(
                        "select act from audit_event where object_kind = 'status_request' and outcome = 'DONE'"
                                + " and object_id = (select request_number from status_request where request_id = ?)"
                                + " order by audit_event_id",
                        revocation.id()))
                .containsExactly(
                        "STATUS_ASK", "STATUS_CONFIRM_IDENTITY", "STATUS_APPROVE_REVOCATION", "STATUS_RECORD_REVOKED");
        theRegisterFollowsTheCa();
        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    /** Somebody wrote into the database; the comparison finds it. */
    private void theRegisterFollowsTheCa() throws Exception {
        database.change(
                "update certificate set status = 'VALID', status_since = now() - interval '2 days',"
                        + " wanted_at = now() - interval '2 days' where application_id = ?",
                journey.id());
        person("guanli")
                .opens("/admin/reconciliation")
                .presses("#go")
                .sees("签发系统已撤销，登记没有")
                .sees(serial());
        assertThat(status()).isEqualTo("REVOKED");
    }

    /** In centralised mode the holder reports a loss, but does not ask; what the handler typed is kept when something lacks. */
    private void handlerAsks(StatusStory revocation) throws Exception {
        assertThat(cast.applicant().opens("/certificate?id=" + certificate()).counts("#change"))
                .isZero();
        assertThat(cast.applicant().counts("#report")).isOne();
        Person handler = cast.handlerOrFail().opens("/certificates");
        handler.presses("css=a[href$='?id=" + certificate() + "']");
        handler.page().locator("#change summary").click();
        handler.fills("kind", "REVOKE").fills("note", "已调离").presses("#go").sees("请选择撤销原因");
        assertThat(handler.page().locator("[id$=':note']").inputValue()).isEqualTo("已调离");
        handler.page().locator("#change summary").click();
        handler.fills("reason", "CESSATION_OF_OPERATION").presses("#go").seesNoErrors();
        revocation.begun(handler);
        revocation.stateIs(handler, "已提出，待核验");
    }

    private Cast cast(String applicant, Optional<Person> handler) throws Exception {
        return new Cast(person(applicant), handler, person("zhuce1"), person("shenpi1"));
    }

    /** From here on; what comes before is looked at by the stories. */
    private void looksAtEachPage() {
        cast.applicant().keepingIn(new Album("status-applicant", survey));
        cast.handler().ifPresent(handler -> handler.keepingIn(new Album("status-handler", survey)));
        cast.registrar().keepingIn(new Album("status-registrar", survey));
        cast.approver().keepingIn(new Album("status-approver", survey));
    }

    private Person person(String account) throws Exception {
        return browser.person(account, server.demoPassword()).logsIn();
    }

    private void stands(String status, String key) throws Exception {
        assertThat(status()).isEqualTo(status);
        assertThat(database.column("select state from usb_key where application_id = ?", journey.id()))
                .containsExactly(key);
    }

    private String status() throws Exception {
        return one("select status from certificate where application_id = ?");
    }

    private String serial() throws Exception {
        return one("select serial_number from certificate where application_id = ?");
    }

    private String one(String sql) throws Exception {
        return database.column(sql, journey.id()).get(0);
    }

    private long certificate() throws Exception {
        return database.number("select certificate_id from certificate where application_id = ?", journey.id());
    }

    private long notices(String situation) throws Exception {
        return database.number(
                "select count(*) from notice where application_id = ? and situation = ?", journey.id(), situation);
    }

    /** What the CRL that everybody can fetch says of the certificate. */
    private Optional<X509CRLEntry> crl() throws Exception {
        byte[] der = browser.visitor().fetches("/crl/issuing.crl").body();
        X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        return Optional.ofNullable(crl.getRevokedCertificate(new BigInteger(serial(), HEXADECIMAL)));
    }

    private void switchCa(boolean on) {
        assertThat(browser.visitor().fetches("/test/ca?on=" + on).status()).isEqualTo(204);
    }
}
