package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;

/**
 * What makes two subjects the same (S2.5-4): a person by who he is, so that another department makes no other subject; an organisation by
 * its code and the certificate's name; a device by its address. Type included, medium not: a type has one certificate.
 */
public final class SubjectKey {
    private SubjectKey() {}

    public static String of(CaseView subject) {
        String name = switch (subject.type()) {
            case PERSON -> SubjectId.of(subject.parties().applicant());
            case ORGANIZATION ->
                subject.form().text(FormField.UNIT_CODE) + ":" + subject.form().text(FormField.CERTIFICATE_NAME);
            case DEVICE -> subject.form().text(FormField.HOST_NAME);
        };
        return subject.type() + ":" + name;
    }
}
