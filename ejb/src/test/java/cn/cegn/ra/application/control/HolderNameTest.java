package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HolderNameTest {
    @Test
    @DisplayName("S2.2-2: a case goes by the name of whom its certificate is for")
    void namedByHolder() {
        assertThat(HolderName.of(CertificateType.PERSON, SampleForms.person())).isEqualTo("𠮷米·买买提");
        assertThat(HolderName.of(CertificateType.DEVICE, SampleForms.device())).isEqualTo("oa.example.gov.cn");
        assertThat(HolderName.of(CertificateType.DEVICE, SampleForms.device().with(FormField.HOST_NAME, null)))
                .isEqualTo("杭州市民政局");
    }

    @Test
    @DisplayName("S2.2-2: a draft's overlong name is cut for the list between two characters, never inside one")
    void longNameIsCutBetweenCharacters() {
        FormEntries form = FormEntries.EMPTY.with(FormField.APPLICANT_NAME, "甲" + "𠮷".repeat(150));
        String name = HolderName.of(CertificateType.PERSON, form);
        assertThat(name.length()).isLessThanOrEqualTo(200);
        assertThat(name).endsWith("𠮷");
    }

    @Test
    @DisplayName("S2.2-1: of a file's name only its last part is kept, without control characters")
    void fileNames() {
        assertThat(MaterialDrafts.shortName("C:\\扫描\\身份证.pdf")).isEqualTo("身份证.pdf");
        assertThat(MaterialDrafts.shortName("../../etc/pass\nwd")).isEqualTo("passwd");
        assertThat(MaterialDrafts.shortName(null)).isEqualTo("file");
    }
}
