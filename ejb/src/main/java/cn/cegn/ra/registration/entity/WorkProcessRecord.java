package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.lifecycle.Stage;
import java.time.Instant;
import java.util.List;

/**
 * Document: the registrar's signed-off record of his work (S2.5-5). The system writes the list, he adds a note and states that it is right.
 *
 * @param statement key of the statement that he gave
 * @param note up to 400 characters, may be empty
 * @param documents every document of the round, oldest first
 * @param seal SHA-256 over the list in canonical JSON
 */
public record WorkProcessRecord(Stage stage, String statement, String note, List<Document> documents, String seal) {
    public static final String STATEMENT = "statement.registration";

    public WorkProcessRecord {
        documents = List.copyOf(documents);
    }

    /** A document, and with it the event that left it: what, by whom, when. */
    public record Document(long id, String kind, String act, String person, String role, Instant at, String digest) {
        static Document of(DossierEntry entry) {
            return new Document(
                    entry.id(),
                    entry.kind(),
                    entry.step(),
                    entry.author().name(),
                    entry.author().role(),
                    entry.recordedAt(),
                    entry.digest());
        }
    }

    /** The record over a round's documents. */
    public static WorkProcessRecord over(Stage stage, String statement, String note, List<DossierEntry> entries) {
        List<Document> documents = entries.stream().map(Document::of).toList();
        return new WorkProcessRecord(stage, statement, note, documents, seal(documents));
    }

    /** Whether the list still has its seal, and each document that it lists is there unchanged. */
    public boolean holdsFor(List<DossierEntry> entries) {
        List<Document> there = entries.stream()
                .filter(DossierEntry::isIntact)
                .map(Document::of)
                .toList();
        return seal(documents).equals(seal) && there.containsAll(documents);
    }

    private static String seal(List<Document> documents) {
        return CanonicalJson.sha256(CanonicalJson.write(documents));
    }
}
