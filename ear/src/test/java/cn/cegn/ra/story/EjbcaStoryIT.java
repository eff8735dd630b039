package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.ca.ejbca.replay.Trouble;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same stories with {@code RA_CA=ejbca}, against the replaying EJBCA, and what is particular about a CA that is not ours. */
class EjbcaStoryIT extends Stories {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int HOLD = 6;

    EjbcaStoryIT() {
        super("ejbca-");
    }

    @Override
    RaServer trialServer() throws Exception {
        return TrialServers.onEjbca();
    }

    @Test
    @DisplayName("S2.6-4: the administrator sees each thing that was looked at, and that EJBCA is ready")
    void theAdministratorSeesTheCa() throws Exception {
        Person administrator = browser()
                .person("guanli", TrialServers.onEjbca().demoPassword())
                .logsIn();
        administrator.opens("/admin/ca").presses("#check");
        assertThat(administrator.readsAt("main")).contains("签发系统可用");
        assertThat(administrator.readsAll("#findings tbody tr"))
                .hasSizeGreaterThan(8)
                .noneMatch(row -> row.contains("不正常"));
    }

    @Test
    @DisplayName(
            "S2.6-4: EJBCA answers with a certificate of another subject: it is put on hold, nothing counts as issued, people are told in plain words")
    void aWrongCertificateIsAnIncident() throws Exception {
        ReplayingEjbca ca = TrialServers.ejbca().ca();
        Journey journey = new Journey(cast(founds(15, false, "钱软件", "SOFT"), false, "5-incident"), folder());
        journey.untilConformity("软证书", byDownload(false), Optional.of(new SoftRequest(folder())));

        ca.faults().next("pkcs10Request", Trouble.WRONG_SUBJECT);
        journey.steps().takes(journey.cast().approver(), "issue-soft");
        journey.cast().approver().stateIs(journey.id(), "签发未成");

        Person approver = journey.cast().approver().opens("/act/station?id=" + journey.id());
        String username = approver.readsAt("dl.kv dd.code");
        assertThat(approver.readsAt("main")).contains("签发系统的答复与登记不符").doesNotContain("is not what was registered");
        Person administrator = browser()
                .person("guanli", TrialServers.onEjbca().demoPassword())
                .logsIn();
        administrator.opens("/admin/ca");
        assertThat(administrator.readsAt("#incidents")).contains("与登记不符", "已冻结", "subject");
        await("the mail to the administrators").atMost(LONG).until(EjbcaStoryIT::isMailed);
        assertThat(ca.revocationReason(username)).isEqualTo(HOLD);
        assertThat(ca.certificatesOf(username)).hasSize(1);
    }

    private static boolean isMailed() throws Exception {
        try (Stream<Path> mails = Files.list(TrialServers.onEjbca().mailDir())) {
            for (Path mail :
                    mails.filter(file -> file.toString().endsWith(".txt")).toList()) {
                if (Files.readString(mail).contains("签发系统返回异常")) {
                    return true;
                }
            }
        }
        return false;
    }
}
