package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListRuleTest {
    private static final MaterialPlan CENTRALISED = new MaterialPlan(CertificateType.PERSON, Mode.CENTRALISED);
    private static final MaterialPlan SELF_SERVICE = new MaterialPlan(CertificateType.PERSON, Mode.SELF_SERVICE);
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private static MaterialRequirement line(boolean mandatory, MaterialRequirement.FileLimits limits) {
        return new MaterialRequirement(MaterialItem.HANDLER_ID, mandatory, MaterialKind.COPY, limits, true, "");
    }

    @Test
    @DisplayName("S2.2-1: the list that the system had keeps the rule for lists, in every type and mode")
    void theFirstListIsRight() {
        for (CertificateType type : CertificateType.values()) {
            for (Mode mode : Mode.values()) {
                FormScope scope = new FormScope(type, mode, Medium.USB_KEY);
                assertThat(ListRule.faults(MaterialPlan.of(scope), MaterialList.version1(scope)))
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("S2.1-9: the signed form is always asked for; the authorisation in 集中, and never in 自主")
    void theRulesOfTheModesStay() {
        assertThat(ListRule.faults(CENTRALISED, List.of()))
                .containsExactly(ListFault.SIGNED_FORM_MISSING, ListFault.AUTHORISATION_MISSING);
        assertThat(ListRule.faults(
                        SELF_SERVICE,
                        List.of(MaterialItem.SIGNED_FORM.mandatory(), MaterialItem.HANDLER_AUTHORISATION.mandatory())))
                .containsExactly(ListFault.AUTHORISATION_FORBIDDEN);
    }

    @Test
    @DisplayName("S2.2-1: no list allows more or larger files than the system takes")
    void limitsHaveLimits() {
        List<MaterialRequirement> lines = new ArrayList<>(
                MaterialList.version1(new FormScope(CertificateType.PERSON, Mode.SELF_SERVICE, Medium.SOFT)));
        lines.add(line(false, new MaterialRequirement.FileLimits(FileKinds.ANY, 9, 11)));
        assertThat(ListRule.faults(SELF_SERVICE, lines))
                .containsExactly(ListFault.FILES_OUT_OF_RANGE, ListFault.SIZE_OUT_OF_RANGE);
    }

    @Test
    @DisplayName("S2.2-1: a paper's files are of its kinds, size and number; an optional one may be left out")
    void aPaperKeepsItsLimits() {
        MaterialRequirement picture = line(false, new MaterialRequirement.FileLimits(FileKinds.IMAGE, 1, 1));
        assertThat(picture.findings(0)).isEmpty();
        assertThat(picture.findings(2)).extracting(Finding::problem).containsExactly(Problem.TOO_MANY_FILES);
        assertThat(picture.findings(PDF)).extracting(Finding::problem).containsExactly(Problem.FILE_TYPE_NOT_ALLOWED);
        assertThat(picture.findings(new byte[1024 * 1024 + 1]))
                .extracting(Finding::problem)
                .containsExactly(Problem.FILE_TOO_LARGE);
        assertThat(line(true, MaterialRequirement.FileLimits.WIDEST).findings(PDF))
                .isEmpty();
    }
}
