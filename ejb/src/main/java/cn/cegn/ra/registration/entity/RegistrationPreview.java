package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormField;
import java.util.List;

/**
 * What would be registered, with the origin of each attribute (S2.5-4).
 *
 * @param defects why the form names no possible subject; empty if it may be registered
 */
public record RegistrationPreview(RegistrationEntry entry, List<Origin> origins, List<Defect> defects) {
    public RegistrationPreview {
        origins = List.copyOf(origins);
        defects = List.copyOf(defects);
    }

    /**
     * Where an attribute comes from.
     *
     * @param attribute such as {@code CN}, or {@code DNS} for an alternative name
     * @param field of the form, or null where it is constant or assigned by the RA
     */
    public record Origin(String attribute, String value, FormField field) {}
}
