package cn.cegn.ra.web.manual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.web.Messages_en;
import cn.cegn.ra.web.Messages_zh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManualTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    private final List<ManualSection> zh = ManualSection.in(new Messages_zh());
    private final List<ManualSection> en = ManualSection.in(new Messages_en());

    @Test
    @DisplayName(
            "S2.9-5: the manual has the same sections and blocks in both languages, and no text stands outside of them")
    void bothLanguagesHaveTheSameManual() {
        assertThat(shape(en)).isEqualTo(shape(zh)).hasSizeGreaterThan(30);
        assertThat(zh)
                .hasSize(10)
                .allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
        long texts = new Messages_zh()
                .keySet().stream()
                        .filter(key -> key.matches("manual\\.\\w+\\.\\d+\\.\\w+"))
                        .count();
        assertThat(shape(zh)).hasSize((int) texts);
    }

    @Test
    @DisplayName("S2.9-5: the commands are the same in both languages")
    void commandsAreTheSame() {
        assertThat(texts(en, ManualSection.Kind.COMMANDS)).isEqualTo(texts(zh, ManualSection.Kind.COMMANDS));
    }

    @Test
    @DisplayName("S2.9-1…S2.10-3: what the process document rules stands in the manual word for word")
    void rulesStandWordForWord() {
        assertThat(texts(zh, ManualSection.Kind.RULE))
                .contains(
                        "在使用证书前，申请人应视证书类型分别采取相应保护措施。",
                        "对于软证书，应对安装证书的电脑设置保护密码。",
                        "对于硬证书，应对USB-Key的保护口令进行及时修改。",
                        "保护措施执行完毕后，申请人即可正常使用证书。",
                        "使用证书时，应严格按照《" + UserManual.TITLE + "》进行操作，以避免证书的损坏。",
                        "申请人须对证书进行妥善保管，避免丢失、损坏及在不安全的环境下使用。",
                        "对于软证书，应根据本机构规定对安装软证书电脑的使用人员数量与人员权限进行严格控制。",
                        "对于USB-Key证书，应遵循“专人专用”的原则，避免将证书转借他人使用或泄漏证书的保护口令。");
    }

    @Test
    @DisplayName("S2.9-5: title and version on the page are those of the record")
    void pageAndRecordAgree() throws IOException {
        ManualBacking backing = new ManualBacking();
        assertThat(backing.getTitle()).isEqualTo(UserManual.TITLE);
        assertThat(backing.getVersion()).isEqualTo(UserManual.VERSION);
        assertThat(Files.readString(WEBAPP.resolve("manual.xhtml"))).contains("#{manual.title}", "manual.version)}");
        assertThat(Files.readString(Path.of("src/main/java/cn/cegn/ra/web/acceptance/AcceptBacking.java")))
                .contains("manualRead ? UserManual.VERSION : null");
    }

    @Test
    @DisplayName("S2.9-5: packing, acceptance, protection and the case lead to the manual")
    void pagesLeadToTheManual() {
        assertThat(Stream.of("act/pack", "act/accept", "act/protect", "apply/request", "case", "WEB-INF/template"))
                .allSatisfy(page -> assertThat(Files.readString(WEBAPP.resolve(page + ".xhtml")))
                        .contains("#{page.root}/manual\" target=\"_blank\" rel=\"noopener\""));
    }

    private static List<String> shape(List<ManualSection> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream()
                        .map(block -> section.name() + " " + block.kind() + " "
                                + block.lines().size()))
                .toList();
    }

    private static List<String> texts(List<ManualSection> sections, ManualSection.Kind kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.kind() == kind)
                .map(ManualSection.Block::text)
                .toList();
    }
}
