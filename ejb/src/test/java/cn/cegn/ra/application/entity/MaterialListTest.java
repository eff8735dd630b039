package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialListTest {
    @ParameterizedTest
    @DisplayName("S2.2-1: the list follows from type and mode, for both media")
    @CsvSource({
        "PERSON, CENTRALISED, SIGNED_FORM APPLICANT_ID HANDLER_AUTHORISATION HANDLER_ID",
        "PERSON, SELF_SERVICE, SIGNED_FORM APPLICANT_ID INTRODUCTION_LETTER",
        "ORGANIZATION, CENTRALISED, SIGNED_FORM ORGANIZATION_CERTIFICATE HANDLER_AUTHORISATION HANDLER_ID",
        "ORGANIZATION, SELF_SERVICE, SIGNED_FORM ORGANIZATION_CERTIFICATE INTRODUCTION_LETTER HANDLER_ID",
        "DEVICE, CENTRALISED, SIGNED_FORM HOST_PROOF HANDLER_AUTHORISATION HANDLER_ID",
        "DEVICE, SELF_SERVICE, SIGNED_FORM HOST_PROOF INTRODUCTION_LETTER HANDLER_ID"
    })
    void theListFollowsFromTypeAndMode(CertificateType type, Mode mode, String expected) {
        for (Medium medium : Medium.values()) {
            List<MaterialRequirement> list = MaterialList.version1(new FormScope(type, mode, medium));
            assertThat(String.join(
                            " ", list.stream().map(line -> line.code().name()).toList()))
                    .isEqualTo(expected);
            assertThat(list).allMatch(MaterialRequirement::mandatory);
        }
    }

    @Test
    @DisplayName("S2.2-1: the first version in the database is the list that the system had, line by line")
    void theDatabaseBeginsWithThatList() throws IOException {
        Path migration = Path.of("src/main/resources/db/migration/V222__material_lists.sql");
        List<String> rows = Files.readAllLines(migration).stream()
                .filter(line -> line.startsWith("    (1, '") && !line.contains("timestamp"))
                .map(line -> line.strip().replaceFirst("[,;]$", ""))
                .toList();
        List<String> expected = new ArrayList<>();
        for (CertificateType type : CertificateType.values()) {
            for (Mode mode : Mode.values()) {
                List<MaterialRequirement> list = MaterialList.version1(new FormScope(type, mode, Medium.USB_KEY));
                for (int place = 0; place < list.size(); place++) {
                    MaterialRequirement line = list.get(place);
                    expected.add("(1, '%s', '%s', %d, '%s', true, '%s', 'ANY', 8, 10, %s, '')"
                            .formatted(type, mode, place + 1, line.code(), line.kind(), line.carriesExpiry()));
                }
            }
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("S2.2-1: an item takes one to eight files")
    void anItemTakesOneToEightFiles() {
        MaterialRequirement line = MaterialList.version1(SampleForms.PERSON).get(0);
        assertThat(line.findings(0)).containsExactly(new Finding(Problem.TOO_FEW_FILES, List.of("1", "0")));
        assertThat(line.findings(1)).isEmpty();
        assertThat(line.findings(8)).isEmpty();
        assertThat(line.findings(9)).containsExactly(new Finding(Problem.TOO_MANY_FILES, List.of("8", "9")));
    }
}
