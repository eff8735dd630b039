package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the subject rule makes of a form.
 *
 * @param subject in the order of the encoded DN, country first
 * @param defects why no certificate can name this subject; nothing is ever cut to fit
 */
public record DerivedSubject(
        List<SubjectAttribute> subject, List<AlternativeName> alternativeNames, List<Defect> defects) {

    public DerivedSubject {
        subject = List.copyOf(subject);
        alternativeNames = List.copyOf(alternativeNames);
        defects = List.copyOf(defects);
    }

    public boolean isPossible() {
        return defects.isEmpty();
    }

    /** The DN as text, in the order of its encoding, escaped as in RFC 4514. */
    public String distinguishedName() {
        return distinguishedName(subject);
    }

    static String distinguishedName(List<SubjectAttribute> subject) {
        return subject.stream()
                .map(attribute -> attribute.type() + "=" + escape(attribute.value()))
                .collect(Collectors.joining(", "));
    }

    private static String escape(String value) {
        return value.replaceAll("([\\\\,+\"<>;=])", "\\\\$1").replaceAll("^([ #])", "\\\\$1");
    }

    /**
     * The order for the CA.
     *
     * @throws IllegalStateException if the subject is not possible
     */
    public RegistrationOrder order(String username, CertificateProfile profile, Duration validity) {
        if (!isPossible()) {
            throw new IllegalStateException("the form names no possible subject");
        }
        return new RegistrationOrder(username, subject, alternativeNames, profile, validity);
    }
}
