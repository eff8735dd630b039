package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.ContentDigest;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FrozenVersions;
import cn.cegn.ra.application.entity.MaterialContent;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialOpening;
import cn.cegn.ra.application.entity.NumberSequence;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaterialStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private Database database;
    private final List<Long> files = new ArrayList<>();

    @BeforeEach
    void prepare() {
        database = new Database();
        database.run("insert into person values ('p', 0, 'p', '111', 'p', 'x', timestamp '2026-01-01 00:00:00')");
        database.run(
                "insert into organization (organization_id, version, name, uscc, region, address, registered_phone,"
                        + " created_at) values (1, 0, 'o', 'U', '330100', 'a', '1', timestamp '2026-01-01 00:00:00')");
        database.inTransaction(entities -> {
            CertificateApplication application = opened();
            entities.persist(application);
            entities.flush();
            add(entities, application, "身份证.png", new byte[] {1, 2, 3});
            add(entities, application, "另一面.png", new byte[] {4, 5});
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static CertificateApplication opened() {
        return new CertificateApplication(
                SampleForms.PERSON,
                new FrozenVersions(1, 1, 1, 1, 1),
                new CertificateApplication.Opening(1L, "p", "SQ-1", "甲", FormEntries.EMPTY, NOW));
    }

    private void add(EntityManager entities, CertificateApplication application, String name, byte[] content) {
        MaterialFile file = new MaterialFile(
                application.view(),
                new MaterialFile.Upload(MaterialItem.APPLICANT_ID, name, "image/png", content, null, Optional.empty()),
                new MaterialFile.Origin("p", NOW));
        entities.persist(file);
        entities.flush();
        entities.persist(new MaterialContent(file.id(), content));
        files.add(file.id());
    }

    private List<StoredFile> stored() {
        try (EntityManager entities = database.open()) {
            return files.stream()
                    .map(id -> entities.find(MaterialFile.class, id).stored())
                    .toList();
        }
    }

    @Test
    @DisplayName(
            "S2.2-1: a file comes back byte for byte, with the digest of its bytes, and lies sealed in the database")
    void bytesComeBack() {
        try (EntityManager entities = database.open()) {
            byte[] back = entities.find(MaterialContent.class, files.get(0)).content();
            assertThat(back).containsExactly(1, 2, 3);
            assertThat(CanonicalJson.sha256(back)).isEqualTo(stored().get(0).digest());
            byte[] kept = (byte[]) entities.createNativeQuery(
                            "select content from material_content where material_file_id = :id", byte[].class)
                    .setParameter("id", files.get(0))
                    .getSingleResult();
            assertThat(kept).hasSize(3 + 1 + 12 + 16);
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("\u0001\u0002\u0003");
        }
    }

    @Test
    @DisplayName("S2.4-4: bytes that were changed in the database can not be opened")
    void changedBytes() {
        database.run("update material_content set content = X'01" + "00".repeat(31) + "'");
        try (EntityManager entities = database.open()) {
            assertThatThrownBy(() -> entities.find(MaterialContent.class, files.get(0)))
                    .hasStackTraceContaining("sealed data were changed");
        }
    }

    @Test
    @DisplayName(
            "S2.3-1: the content digest changes with the form and with each file, not with the order of the uploads")
    void contentDigest() {
        List<StoredFile> both = stored();
        List<StoredFile> turned = List.of(both.get(1), both.get(0));
        String digest = ContentDigest.of("f", both);
        assertThat(ContentDigest.of("f", turned)).isEqualTo(digest);
        assertThat(ContentDigest.of("g", both)).isNotEqualTo(digest);
        assertThat(ContentDigest.of("f", both.subList(0, 1))).isNotEqualTo(digest);
    }

    @Test
    @DisplayName(
            "S-D-03: a replaced file stays in the history with the time of its first replacement and the file in its place")
    void replacedFileStays() {
        database.inTransaction(entities -> {
            MaterialFile file = entities.find(MaterialFile.class, files.get(0));
            file.replace(new MaterialFile.Origin("p", NOW), files.get(1));
            file.replace(new MaterialFile.Origin("p", NOW.plusSeconds(5)), null);
        });
        assertThat(stored().get(0).replacedAt()).isEqualTo(NOW);
        assertThat(stored().get(1).isCurrent()).isTrue();
        try (EntityManager entities = database.open()) {
            assertThat(entities.find(MaterialFile.class, files.get(0)).trace().replacedWith())
                    .isEqualTo(files.get(1));
        }
    }

    @Test
    @DisplayName(
            "S2.6-1: of two first openings of a file by one person at the same time both end well, and one is noted")
    void twoOpeningsAtOnce() throws Exception {
        MaterialOpening.Key key = new MaterialOpening.Key(files.get(0), "p", 1);
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (EntityManager first = database.open()) {
            first.getTransaction().begin();
            MaterialStore.opened(first, key, 1, NOW);
            first.flush();
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> database.inTransaction(entities -> {
                MaterialStore.opened(entities, key, 1, NOW);
                asked.complete(null);
            }));
            await("the second, which waits or has looked").until(() -> asked.isDone() || isOneWaiting());
            first.getTransaction().commit();
            second.get();
        }
        try (EntityManager entities = database.open()) {
            assertThat(entities.createQuery("select count(o) from MaterialOpening o", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
        }
    }

    private boolean isOneWaiting() {
        try (EntityManager entities = database.open()) {
            return ((Number) entities.createNativeQuery(
                                            "select count(*) from information_schema.sessions where blocker_id is not null")
                                    .getSingleResult())
                            .intValue()
                    > 0;
        }
    }

    @Test
    @DisplayName("S2.5-1: a sequence begins with nothing given and counts by one")
    void sequence() {
        database.inTransaction(entities -> entities.persist(new NumberSequence("form-2026")));
        database.inTransaction(entities -> assertThat(entities.createQuery(
                                "update NumberSequence s set s.lastValue = s.lastValue + 1 where s.name = 'form-2026'")
                        .executeUpdate())
                .isEqualTo(1));
        try (EntityManager entities = database.open()) {
            assertThat(entities.find(NumberSequence.class, "form-2026").lastValue())
                    .isEqualTo(1);
        }
    }
}
