package cn.cegn.ra.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCastTest {
    /** The password, how a code is had, an empty line, the columns' names. */
    private static final int HEAD_LINES = 4;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:06:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("S2.1-0: the demo's organisations have valid codes, its people valid identity numbers, each once")
    void numbersAreValid() {
        List<DemoCast.Player> players = DemoCast.players(CLOCK);
        assertThat(DemoCast.places())
                .allSatisfy(place -> assertThat(place.entries().lacks(CLOCK)).isEmpty());
        assertThat(players)
                .allSatisfy(player -> assertThat(player.identity().lacks(Section.ROSTER, CLOCK))
                        .isEmpty());
        assertThat(players).extracting(player -> player.identity().idNumber()).doesNotHaveDuplicates();
        assertThat(players).extracting(DemoCast.Player::login).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "S2.1-2: every organisation of the demo has a handler or contact with a mobile number that a form takes")
    void handlersHaveAMobileNumber() {
        List<DemoCast.Player> players = DemoCast.players(CLOCK);
        assertThat(DemoCast.places())
                .allSatisfy(place -> assertThat(players)
                        .filteredOn(player -> player.role() == Role.HANDLER
                                && player.place().orElseThrow().equals(place.key()))
                        .isNotEmpty()
                        .allSatisfy(handler -> assertThat(handler.work().mobile())
                                .hasValueSatisfying(number -> assertThat(FieldFormat.MOBILE.findings(number, CLOCK))
                                        .isEmpty())));
    }

    @Test
    @DisplayName("S2.1-4: the demo's people cover each role, certificate type and medium, and hard names")
    void everythingIsCovered() {
        List<DemoCast.Player> players = DemoCast.players(CLOCK);
        List<DemoCast.Wish> wishes = players.stream()
                .flatMap(player -> player.work().wishes().stream())
                .toList();
        assertThat(players).extracting(DemoCast.Player::role).contains(Role.APPLICANT, Role.HANDLER, Role.ORG_APPROVER);
        assertThat(players)
                .extracting(DemoCast.Player::role)
                .filteredOn(role -> role == Role.REGISTRAR || role == Role.RA_APPROVER)
                .hasSize(4);
        assertThat(wishes).extracting(DemoCast.Wish::type).contains(CertificateType.values());
        assertThat(wishes).extracting(DemoCast.Wish::medium).contains(Medium.values());
        assertThat(players).extracting(player -> player.identity().name()).contains("李𠮷", "阿依古丽·买买提");
    }

    @Test
    @DisplayName("S-D-08: the list of demo accounts can be read by the server's user only")
    void listIsPrivate(@TempDir Path folder) throws Exception {
        String text = DemoList.text(DemoCast.places(), DemoCast.players(CLOCK), "geheim");
        DemoList.write(folder, text);
        DemoList.write(folder, text);
        Path file = folder.resolve(DemoList.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("geheim", "sqr2", "李𠮷", "示例市民政局");
        assertThat(text.lines().toList()).hasSize(DemoCast.players(CLOCK).size() + HEAD_LINES);
    }
}
