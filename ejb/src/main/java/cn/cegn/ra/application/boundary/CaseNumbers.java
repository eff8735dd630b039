package cn.cegn.ra.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From the id of a case to the number by which people speak of it, and back; for those who read lists of rows and not cases. */
@Stateless
@RolesAllowed("AUDITOR")
public class CaseNumbers {
    @PersistenceContext
    private EntityManager entities;

    /** The id of the case with this form or acceptance number, however it was typed. */
    public Optional<Long> find(String number) {
        return entities.createQuery(
                        "select a.id from CertificateApplication a where a.formNumber = :number or a.acceptanceNumber = :number",
                        Long.class)
                .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The acceptance number, or the form number, of each case. */
    public Map<Long, String> of(Collection<Long> applications) {
        Map<Long, String> numbers = new HashMap<>();
        if (!applications.isEmpty()) {
            entities.createQuery(
                            "select a.id, coalesce(a.acceptanceNumber, a.formNumber) from CertificateApplication a where a.id in :ids",
                            Object[].class)
                    .setParameter("ids", applications)
                    .getResultList()
                    .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }
}
