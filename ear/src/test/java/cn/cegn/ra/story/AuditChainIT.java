package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.SoftKeys;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealed audit trail of a running server, and what somebody with the database in his hands does to it. On a server of its own: its trail is not whole afterwards. */
class AuditChainIT {
    private static final String PIN = "of-this-test-only";

    /** More than one stretch: rows as acts leave them. */
    private static final String MANY_ROWS =
            "insert into audit_event (occurred_at, account, role, source_address, act, object_kind, object_id, outcome)"
                    + " select now() - interval '2 minutes', 'zhuce1', 'REGISTRAR', '10.0.0.1', 'NUMBER', 'certificate_application', n::text, 'DONE'"
                    + " from generate_series(1, 1500) n";

    private PostgresServer database;
    private RaServer server;
    private Browser browser;
    private Person auditor;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        database = PostgresServer.start();
        server = database.behind(RaServer.fresh("audit-chain").with("RA_DEMO", "true"))
                .start();
        signIn();
    }

    private void signIn() throws IOException {
        browser = new Browser(server.baseUrl());
        auditor = browser.person("shenji", server.demoPassword()).logsIn();
    }

    @AfterEach
    void end() throws Exception {
        browser.close();
        server.close();
        database.close();
    }

    @Test
    @DisplayName(
            "S-D-03: each of six manipulations is found with the event's place, in the portal and with the export alone; without an audit row nothing is done; SM3 and a key in a PKCS#11 module go on with the same chain")
    void manipulationsAreFound() throws Exception {
        database.change(MANY_ROWS);
        verifies("审计链完整");
        Path first = exported("first");
        assertThat(command(first).said()).contains("审计链完整").contains("个检查点");
        assertThat(Tool.run("bash", "-c", "cd " + first + " && bash verify.sh").orFail())
                .startsWith("whole: ");
        auditor.opens("/audit").sees("核对日志完毕");

        aChangedEvent();
        aDeletedEvent();
        aGap();
        anExchange();
        aRowPutInAfterwards();
        verifies("审计链完整");

        nothingIsDoneWithoutARow();
        anotherDigestAndAKeyInAModule();
        aCutTail();
        aRestoredCopy();
        assertThat(browser.complaints()).isEmpty();
    }

    private void aChangedEvent() throws Exception {
        long event = event(3);
        database.change("update audit_event set outcome = 'REFUSED' where audit_event_id = ?", event);
        verifies("第 3 位，记录 " + event + " 与封存时不同");
        Path changed = exported("changed");
        assertThat(command(changed).status()).isEqualTo(1);
        assertThat(command(changed).said()).contains("第 3 位，记录 " + event);
        database.change("update audit_event set outcome = 'DONE' where audit_event_id = ?", event);
    }

    private void aDeletedEvent() throws Exception {
        long event = event(1200);
        database.change("create table kept_event as select * from audit_event where audit_event_id = ?::bigint", event);
        database.change("delete from audit_event where audit_event_id = ?", event);
        verifies("第 1200 位，记录 " + event + " 已不在");
        database.change("insert into audit_event select * from kept_event");
    }

    private void aGap() throws Exception {
        long event = event(700);
        database.change("create table kept_link as select * from audit_link where chain_position = 700");
        database.change("create table kept_too as select * from audit_event where audit_event_id = ?::bigint", event);
        database.change("delete from audit_link where chain_position = 700");
        database.change("delete from audit_event where audit_event_id = ?", event);
        verifies("从第 700 位起");
        database.change("insert into audit_event select * from kept_too");
        database.change("insert into audit_link select * from kept_link");
    }

    private void anExchange() throws Exception {
        exchange(500, 501);
        verifies("第 500 位现在是记录 " + event(500));
        exchange(500, 501);
    }

    /** Puts two events into each other's place of the chain. */
    private void exchange(long one, long other) throws Exception {
        long first = event(one);
        long second = event(other);
        String move = "update audit_link set audit_event_id = ? where chain_position = ?";
        database.change(move, -1L, one);
        database.change(move, first, other);
        database.change(move, second, one);
    }

    private void aRowPutInAfterwards() throws Exception {
        database.change(
                "insert into audit_event (audit_event_id, occurred_at, account, source_address, act, object_kind, outcome)"
                        + " values (-7, now() - interval '1 day', 'zhuce1', '10.0.0.1', 'NUMBER', 'certificate_application', 'DONE')");
        verifies("事后插入：记录 -7");
        database.change("delete from audit_event where audit_event_id = -7");
    }

    private void nothingIsDoneWithoutARow() throws Exception {
        Person applicant = browser.person("sqr1", server.demoPassword()).logsIn();
        long id = new ApplicantPages(applicant, folder).begins("个人证书", "USB-Key");
        database.change("alter table audit_event rename to audit_event_away");
        assertThat(applicant.asks("/work")).as("reading goes on").isEqualTo(200);
        applicant.opens("/act/withdraw?id=" + id).presses("#withdraw");
        assertThat(applicant.errors()).singleElement().asString().contains("审计记录现在写不进去");
        assertThat(auditor.fetches("/audit/sealed").text()).contains("这一步没有办：审计记录写不进去");
        database.change("alter table audit_event_away rename to audit_event");
        assertThat(database.column("select state from certificate_application where application_id = ?", id))
                .containsExactly("PREPARING");
        applicant.opens("/act/withdraw?id=" + id).presses("#withdraw").seesNoErrors();
    }

    private void anotherDigestAndAKeyInAModule() throws Exception {
        Map<String, String> keys = sealingModule();
        browser.close();
        server.stop();
        keys.forEach(server::with);
        server.with("RA_AUDIT_DIGEST", "SM3").start();
        signIn();
        verifies("审计链完整");
        auditor.sees("SM3");
    }

    /** A token among the server's own, with a key that nobody can take out. */
    private Map<String, String> sealingModule() throws IOException {
        Map<String, String> environment = server.keyEnvironment();
        Tool.run(
                        environment,
                        List.of(
                                "softhsm2-util",
                                "--init-token",
                                "--free",
                                "--label",
                                "SEAL",
                                "--so-pin",
                                PIN,
                                "--pin",
                                PIN))
                .orFail();
        Path configuration = folder.resolve("seal.cfg");
        String slot = Tool.run(
                        environment,
                        List.of(
                                "bash",
                                "-c",
                                "softhsm2-util --show-slots | grep -B20 'Label: *SEAL' | grep '^Slot ' | tail -1 | cut -d' ' -f2"))
                .orFail()
                .strip();
        Files.writeString(configuration, "name = Seal\nlibrary = " + SoftKeys.MODULE + "\nslot = " + slot + "\n");
        Tool.run(
                        environment,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                "NONE",
                                "-storetype",
                                "PKCS11",
                                "-addprovider",
                                "SunPKCS11",
                                "-providerarg",
                                configuration.toString(),
                                "-storepass",
                                PIN,
                                "-alias",
                                "seal-2",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=audit seal",
                                "-validity",
                                "3650"))
                .orFail();
        return Map.of("RA_AUDIT_PKCS11", configuration.toString(), "RA_AUDIT_KEY_ALIAS", "seal-2", "RA_AUDIT_PIN", PIN);
    }

    /** With the last checkpoint and all after it gone, the trail goes on: only what is remembered outside tells. */
    private void aCutTail() throws Exception {
        long last = database.number("select max(checkpoint_number) from audit_checkpoint");
        database.change("alter table audit_event rename to audit_event_away");
        long place =
                database.number("select last_position from audit_checkpoint where checkpoint_number = ?", last - 1);
        database.change(
                "delete from audit_event_away where audit_event_id in (select audit_event_id from audit_link where chain_position > ?)",
                place);
        database.change("delete from audit_link where chain_position > ?", place);
        database.change("delete from audit_checkpoint where checkpoint_number = ?", last);
        database.change("alter table audit_event_away rename to audit_event");
        verifies("检查点 " + last + " 与锚点不同");
        auditor.sees("数据库与本服务器记得的检查点不一致");
    }

    private void aRestoredCopy() throws Exception {
        database.change("delete from audit_link where chain_position > 1000");
        database.change("delete from audit_checkpoint where last_position > 1000");
        database.change("delete from audit_event where audit_event_id not in (select audit_event_id from audit_link)");
        verifies("与锚点不同");
    }

    /** Has the auditor verify, and sees this. */
    private void verifies(String finding) {
        auditor.opens("/audit/seal").presses("#verify");
        auditor.page().locator("#live[data-running=false]").waitFor();
        auditor.sees(finding);
    }

    private long event(long position) throws Exception {
        return database.number("select audit_event_id from audit_link where chain_position = ?", position);
    }

    private Path exported(String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        auditor.opens("/audit/seal");
        Path zip = Files.copy(
                auditor.downloads("#take"), to.resolve("audit-sealed.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                Files.copy(parts, to.resolve(part.getName()));
            }
        }
        return to;
    }

    /** The command that came with the export, on the export. */
    private static Tool command(Path export) {
        return Tool.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=zh",
                "-jar",
                export.resolve("ra-audit-verify.jar").toString(),
                export.resolve("audit-sealed.zip").toString());
    }
}
