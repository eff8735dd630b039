package cn.cegn.ra.application.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of people for a list, in one question. */
final class PersonNames {
    private final EntityManager entities;

    PersonNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Name by person id. */
    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    Map<String, String> of(List<String> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(
                        "select p.person_id as id, p.name as name from person p where p.person_id in (:persons)",
                        Tuple.class)
                .setParameter("persons", persons)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("id", String.class), row -> row.get("name", String.class)));
    }
}
