package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;

/** When a field stands on the form at all. */
public enum FieldCondition {
    EVERY_FORM,
    PERSON_FORM,
    ORGANIZATION_FORM,
    DEVICE_FORM,
    /** A handler acts: always in 集中, and always for an organisation or a device, which can not act themselves. */
    HANDLED,
    /** 集中 only: 自主 has no internal authorisation, and asking for one is refused (S2.1-9). */
    AUTHORISED,
    /** The applicant wants it by mail. */
    MAILED,
    /** A device with a soft certificate may hand in its request with the form. */
    SOFT_DEVICE;

    boolean holds(FormScope scope, FormEntries entries) {
        CertificateType type = scope.type();
        return switch (this) {
            case EVERY_FORM -> true;
            case PERSON_FORM -> type == CertificateType.PERSON;
            case ORGANIZATION_FORM -> type == CertificateType.ORGANIZATION;
            case DEVICE_FORM -> type == CertificateType.DEVICE;
            case HANDLED -> scope.mode() == Mode.CENTRALISED || type != CertificateType.PERSON;
            case AUTHORISED -> scope.mode() == Mode.CENTRALISED;
            case MAILED ->
                entries.value(FormField.DELIVERY)
                        .filter(FieldFormat.MAIL::equals)
                        .isPresent();
            case SOFT_DEVICE -> type == CertificateType.DEVICE && scope.medium() == Medium.SOFT;
        };
    }
}
