package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Holds;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.registration.entity.DerivedSubject;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import cn.cegn.ra.registration.entity.RegistrationPreview;
import cn.cegn.ra.registration.entity.RegistrationPreview.Origin;
import cn.cegn.ra.registration.entity.SubjectId;
import cn.cegn.ra.registration.entity.SubjectKey;
import cn.cegn.ra.registration.entity.SubjectRule;
import cn.cegn.ra.registration.entity.ValidityRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** Makes the registration out of the confirmed form, the rule of validity and nothing else (S2.5-4). */
@ApplicationScoped
public class Derivation {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Material material;

    @Inject
    private DataKeys keys;

    @Inject
    private Holds holds;

    /** What would be registered now. */
    public RegistrationPreview of(CaseView subject) {
        String subjectId = subject.type() == CertificateType.PERSON
                ? SubjectId.of(subject.parties().applicant())
                : "";
        DerivedSubject derived = SubjectRule.derive(subject.form(), subject.type(), subjectId);
        RegistrationEntry entry = new RegistrationEntry(
                subject.type(),
                subject.medium(),
                SubjectRule.profile(subject.type()),
                validityDays(subject.type()),
                subjectId,
                derived.subject(),
                derived.alternativeNames(),
                derived.distinguishedName(),
                subjectDigest(subject),
                subject.formDigest(),
                material.contentDigest(subject));
        return new RegistrationPreview(entry, origins(subject.type(), derived), derived.defects());
    }

    /** Keyed digest by which equal subjects are found. */
    public String subjectDigest(CaseView subject) {
        return keys.digest(SubjectKey.of(subject));
    }

    /** Until the transaction ends nobody else registers this subject: two at once would not see each other. Different subjects do not wait. */
    public void holdAlone(CaseView subject) {
        holds.alone("subject:" + subjectDigest(subject));
    }

    private int validityDays(CertificateType type) {
        ValidityRule rule = entities.find(ValidityRule.class, type);
        if (rule == null) {
            throw new IllegalStateException("validity_rule has no row for " + type);
        }
        return rule.days();
    }

    private static List<Origin> origins(CertificateType type, DerivedSubject derived) {
        Stream<Origin> attributes = derived.subject().stream()
                .map(attribute -> new Origin(
                        attribute.type().name(),
                        attribute.value(),
                        SubjectRule.source(attribute.type(), type).orElse(null)));
        Stream<Origin> names = derived.alternativeNames().stream()
                .map(name -> new Origin(name.kind().name(), name.value(), FormField.HOST_NAME));
        return Stream.concat(attributes, names).toList();
    }
}
