package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.DossierRecord;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.application.entity.SubmissionRecord;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.review.entity.ForwardRecord;
import cn.cegn.ra.review.entity.InternalReview;
import cn.cegn.ra.review.entity.SampleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandOverTest {
    @Test
    @DisplayName("S2.5-6: the kinds asked for are those that the records have in the dossier")
    void kindsAreThoseOfTheRecords() {
        assertThat(Stream.of(
                                MaterialReview.class,
                                IdentityVerification.class,
                                RequestAuthenticity.class,
                                RegistrationEntry.class,
                                WorkProcessRecord.class)
                        .map(DossierRecord::kindOf))
                .isEqualTo(DossierContents.OF_THE_ROUND);
        assertThat(Stream.of(SubmissionRecord.class, AcceptanceEntry.class).map(DossierRecord::kindOf))
                .isEqualTo(DossierContents.OF_THE_CASE);
        assertThat(Stream.of(InternalReview.class, ForwardRecord.class).map(DossierRecord::kindOf))
                .isEqualTo(DossierContents.OF_THE_HANDLER);
    }

    @Test
    @DisplayName("S2.5-6: a dossier with both parts may be handed over")
    void completeDossierIsHandedOver() {
        assertThat(DossierContents.missing(dossier(), 2, Mode.CENTRALISED)).isEmpty();
    }

    @Test
    @DisplayName("S2.5-6: each missing document refuses the transfer")
    void eachMissingDocumentRefuses() {
        for (DossierEntry gone : dossier()) {
            List<DossierEntry> rest = dossier().stream()
                    .filter(entry -> !entry.kind().equals(gone.kind()))
                    .toList();
            assertThat(DossierContents.missing(rest, 2, Mode.CENTRALISED)).containsExactly(gone.kind());
        }
    }

    @Test
    @DisplayName("S2.5-6: a self-service case needs no document of a handler")
    void selfServiceNeedsNoHandler() {
        List<DossierEntry> alone = dossier().stream()
                .filter(entry -> !DossierContents.OF_THE_HANDLER.contains(entry.kind()))
                .toList();
        assertThat(DossierContents.missing(alone, 2, Mode.SELF_SERVICE)).isEmpty();
    }

    @Test
    @DisplayName("S-D-01: reviews of an earlier round do not count")
    void earlierReviewsAreVoid() {
        assertThat(DossierContents.missing(dossier(), 3, Mode.CENTRALISED)).isEqualTo(DossierContents.OF_THE_ROUND);
    }

    @Test
    @DisplayName("S2.5-6: a document that lost its digest counts as missing")
    void brokenDocumentIsMissing() {
        List<DossierEntry> broken = new ArrayList<>(dossier());
        DossierEntry whole = broken.remove(broken.size() - 1);
        broken.add(new DossierEntry(
                whole.id(),
                whole.round(),
                whole.attempt(),
                whole.kind(),
                whole.step(),
                whole.author(),
                whole.recordedAt(),
                "{\"other\":1}",
                whole.digest()));
        assertThat(DossierContents.missing(broken, 2, Mode.CENTRALISED)).containsExactly(whole.kind());
    }

    @Test
    @DisplayName("S2.5-6: the transfer lists the form, each file and each document with its digest")
    void transferListsBothParts() {
        TransferRecord transfer = TransferRecord.of("f".repeat(64), List.of(file()), dossier());
        assertThat(transfer.material())
                .extracting(TransferRecord.Piece::kind)
                .containsExactly(TransferRecord.FORM, "SIGNED_FORM");
        assertThat(transfer.documents()).hasSameSizeAs(dossier());
        assertThat(CanonicalJson.read(CanonicalJson.write(transfer), TransferRecord.class))
                .isEqualTo(transfer);
        assertThat(TransferRecord.of("e".repeat(64), List.of(file()), dossier()).digest())
                .isNotEqualTo(transfer.digest());
    }

    private static StoredFile file() {
        return new StoredFile(
                4,
                7,
                MaterialItem.SIGNED_FORM,
                1,
                "申请表.pdf",
                "application/pdf",
                10,
                "d".repeat(64),
                null,
                null,
                SampleForms.CLOCK.instant(),
                null);
    }

    /** Arrived in round 1, returned by the approver, reviewed again in round 2. */
    private static List<DossierEntry> dossier() {
        List<DossierEntry> entries = new ArrayList<>();
        for (String kind : DossierContents.OF_THE_CASE) {
            entries.add(SampleCases.document(entries.size() + 1L, 1, kind, "{}"));
        }
        for (String kind : DossierContents.OF_THE_HANDLER) {
            entries.add(SampleCases.document(entries.size() + 1L, 1, kind, "{}"));
        }
        for (String kind : DossierContents.OF_THE_ROUND) {
            entries.add(SampleCases.document(entries.size() + 1L, 2, kind, "{\"n\":" + entries.size() + "}"));
        }
        return entries;
    }
}
