package cn.cegn.ra.organization.entity;

import java.time.Instant;
import java.util.List;

/**
 * An organisation's preparation as its approver sees it.
 *
 * @param inForce the version that counts, or null
 * @param draft the version in work, or null
 * @param content of the draft if there is one, otherwise of the version in force
 * @param lacks of that content
 */
public record PreparationView(
        OrganizationCard organization, Stand inForce, Stand draft, PreparationContent content, List<Lack> lacks) {

    /**
     * A version.
     *
     * @param version what a page gives back, so that of two who edit at once one is told
     * @param since in force since then; null for a draft
     */
    public record Stand(int number, int version, Instant since) {
        static Stand of(Preparation preparation) {
            return new Stand(preparation.number(), preparation.version(), preparation.inForceAt());
        }
    }

    /** Shows the draft if there is one, otherwise the version in force; either may be null. */
    public static PreparationView of(
            OrganizationCard organization, Preparation inForce, Preparation draft, List<Lack> lacks) {
        Preparation shown = draft != null ? draft : inForce;
        return new PreparationView(
                organization,
                inForce == null ? null : Stand.of(inForce),
                draft == null ? null : Stand.of(draft),
                shown == null ? PreparationContent.empty() : shown.content(),
                lacks);
    }

    public List<Lack> lacksOf(Section section) {
        return lacks.stream().filter(lack -> lack.section() == section).toList();
    }
}
