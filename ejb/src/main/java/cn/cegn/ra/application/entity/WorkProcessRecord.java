package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Document: 工作过程记录 of a stage, made from what its acts left in the dossier, with the statement of who signs it off (S2.5-5, S2.6-6,
 * S2.7-5). Nobody types the lines, and after the sign-off nobody adds one.
 *
 * @param section of the process document, such as 2.7
 * @param lines the stage's documents, oldest first
 * @param linesDigest SHA-256 of the lines in canonical JSON: what was signed off
 */
public record WorkProcessRecord(String section, List<Line> lines, String linesDigest, Signature signature) {
    /** Code points of the notes. */
    public static final int LONGEST_NOTES = 1000;

    public WorkProcessRecord {
        lines = List.copyOf(lines);
    }

    /** One document of the stage. */
    public record Line(
            long document, String act, String kind, String name, String role, Instant recordedAt, String digest) {
        static Line of(DossierEntry entry) {
            return new Line(
                    entry.id(),
                    entry.step(),
                    entry.kind(),
                    entry.author().name(),
                    entry.author().role(),
                    entry.recordedAt(),
                    entry.digest());
        }
    }

    /**
     * Who signs off, and what he adds.
     *
     * @param statement whether he confirms that the record is true and complete
     * @param notes in his own words, may be empty
     */
    public record Signature(boolean statement, String notes, String name, Instant signedAt) {}

    /** The record of a stage; of the dossier's documents it takes those that the stage's acts left, in whatever round. */
    public static WorkProcessRecord of(Stage stage, List<DossierEntry> dossier, Signature signature) {
        List<Line> lines = dossier.stream()
                .filter(entry -> belongs(entry, stage))
                .map(Line::of)
                .toList();
        return new WorkProcessRecord(
                stage.section(), lines, CanonicalJson.sha256(CanonicalJson.write(lines)), signature);
    }

    /** Whether the lines are still those that were signed off. */
    public boolean isIntact() {
        return CanonicalJson.sha256(CanonicalJson.write(lines)).equals(linesDigest);
    }

    /** Whether the list still has its digest, and each document that it lists is there unchanged. */
    public boolean holdsFor(List<DossierEntry> dossier) {
        List<Line> there =
                dossier.stream().filter(DossierEntry::isIntact).map(Line::of).toList();
        return isIntact() && there.containsAll(lines);
    }

    /** A step belongs to the stage in which it begins. */
    private static boolean belongs(DossierEntry entry, Stage stage) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(entry.step()))
                .flatMap(step -> step.origins().stream())
                .anyMatch(origin -> origin.state().stage() == stage);
    }
}
