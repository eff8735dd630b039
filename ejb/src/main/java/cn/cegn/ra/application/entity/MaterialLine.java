package cn.cegn.ra.application.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a case's material list with what was handed in for it (S2.2-1).
 *
 * @param files those that count now, oldest first
 * @param findings what is wrong, empty if {@link MaterialState#PROVIDED}
 */
public record MaterialLine(
        MaterialRequirement requirement, MaterialState state, List<StoredFile> files, List<Finding> findings) {

    /** Judges an item on a day, beside the form as it stands. */
    public static MaterialLine of(
            MaterialRequirement requirement, List<StoredFile> files, LocalDate today, String formDigest) {
        List<Finding> findings = requirement.findings(files.size());
        if (findings.isEmpty()) {
            findings = files.stream()
                    .flatMap(file -> finding(file, today, formDigest).stream())
                    .toList();
        }
        MaterialState state;
        if (requirement.lacks(files.size())) {
            state = MaterialState.MISSING;
        } else {
            state = findings.isEmpty() ? MaterialState.PROVIDED : MaterialState.TO_CORRECT;
        }
        return new MaterialLine(requirement, state, List.copyOf(files), findings);
    }

    private static Optional<Finding> finding(StoredFile file, LocalDate today, String formDigest) {
        if (file.isExpired(today)) {
            return Optional.of(Finding.of(Problem.PAPER_EXPIRED, file.expiresOn()));
        }
        return file.isOutdated(formDigest) ? Optional.of(Finding.of(Problem.FORM_CHANGED)) : Optional.empty();
    }

    public MaterialItem item() {
        return requirement.code();
    }

    /** Whether the case can go on with it. */
    public boolean isFulfilled() {
        return state == MaterialState.PROVIDED;
    }
}
