package cn.cegn.ra.registration.entity;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.util.List;

/**
 * What stands in the registration entry, as it is stored.
 *
 * @param subjectId the RA's own number of the person
 */
public record RegisteredItems(
        CertificateTerms terms,
        String subjectId,
        List<SubjectAttribute> subject,
        List<AlternativeName> alternativeNames) {

    public RegisteredItems {
        subject = List.copyOf(subject);
        alternativeNames = List.copyOf(alternativeNames);
    }
}
