package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;

/** By which name a case stands in lists: the person, the organisation or the host that the certificate is for. */
public final class HolderName {
    private static final int LONGEST = 200;

    private HolderName() {}

    /** Falls back on the unit's name while the field is empty. */
    public static String of(CertificateType type, FormEntries form) {
        FormField field = switch (type) {
            case PERSON -> FormField.APPLICANT_NAME;
            case ORGANIZATION -> FormField.CERTIFICATE_NAME;
            case DEVICE -> FormField.HOST_NAME;
        };
        String name = form.value(field).orElseGet(() -> form.text(FormField.UNIT_NAME));
        if (name.codePointCount(0, name.length()) <= LONGEST && name.length() <= LONGEST) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return name.substring(0, end);
    }
}
