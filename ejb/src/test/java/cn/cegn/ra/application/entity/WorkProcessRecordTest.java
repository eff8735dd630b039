package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkProcessRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final WorkProcessRecord.Signature SIGNATURE = new WorkProcessRecord.Signature(true, "", "审批员丁", NOW);

    private final List<DossierEntry> dossier =
            List.of(entry(1, "HAND_TO_APPROVER"), entry(2, "PACK"), entry(3, "DISPATCH"), entry(4, "DISTRIBUTE"));

    @Test
    @DisplayName("S2.7-5: the work record holds what the stage's own acts left, in their order")
    void linesAreTheStagesOwn() {
        WorkProcessRecord record = WorkProcessRecord.of(Stage.PACKING_AND_DELIVERY, dossier, SIGNATURE);
        assertThat(record.section()).isEqualTo("2.7");
        assertThat(record.lines()).extracting(WorkProcessRecord.Line::act).containsExactly("PACK", "DISPATCH");
    }

    @Test
    @DisplayName("S2.5-5: a line that is changed after the sign-off is found out")
    void changedLinesAreFoundOut() {
        WorkProcessRecord record = WorkProcessRecord.of(Stage.PACKING_AND_DELIVERY, dossier, SIGNATURE);
        WorkProcessRecord changed = new WorkProcessRecord(
                record.section(), record.lines().subList(0, 1), record.linesDigest(), record.signature());
        assertThat(record.isIntact()).isTrue();
        assertThat(changed.isIntact()).isFalse();
    }

    @Test
    @DisplayName("S2.6-6: the work record can be written to the dossier and read back")
    void survivesTheDossier() {
        WorkProcessRecord record = WorkProcessRecord.of(Stage.PACKING_AND_DELIVERY, dossier, SIGNATURE);
        WorkProcessRecord read = CanonicalJson.read(CanonicalJson.write(record), WorkProcessRecord.class);
        assertThat(read).isEqualTo(record);
        assertThat(read.isIntact()).isTrue();
    }

    @Test
    @DisplayName("S2.5-5: a document that was removed from the dossier breaks the work record")
    void removedDocumentBreaksTheRecord() {
        WorkProcessRecord record = WorkProcessRecord.of(Stage.PACKING_AND_DELIVERY, dossier, SIGNATURE);
        assertThat(record.holdsFor(dossier)).isTrue();
        assertThat(record.holdsFor(List.of(entry(2, "PACK")))).isFalse();
    }

    private static DossierEntry entry(long id, String step) {
        DossierEntry.Author author = new DossierEntry.Author("ding", "p-4", "审批员丁", "RA_APPROVER");
        return new DossierEntry(id, 1, 1, step, step, author, NOW, "{}", CanonicalJson.sha256("{}"));
    }
}
