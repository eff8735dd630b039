package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The versions that count for a case from its opening to its end (S2.1-3, S2.1-4, S2.2-1, S2.2-3).
 *
 * @param preparation of the organisation's internal preparation
 * @param roster of the approved roster
 * @param conditions of the application conditions
 * @param material of the RA's material list
 * @param formTemplate of the form template
 */
@Embeddable
public record FrozenVersions(
        @Column(name = "preparation_version") int preparation,
        @Column(name = "roster_version") int roster,
        @Column(name = "conditions_version") int conditions,
        @Column(name = "material_version") int material,
        @Column(name = "form_version") int formTemplate) {}
