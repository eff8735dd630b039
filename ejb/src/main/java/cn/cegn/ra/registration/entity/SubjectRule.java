package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.HostName;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Derives the subject of a certificate from the confirmed form; nobody types it (S2.5-4).
 *
 * <p>The DNs follow this CA's real certificates: an organisation carries its 统一社会信用代码 in givenName and has no O; a device
 * has its address as CN and as alternative name. A person's serialNumber is the RA's own number, never an identity number.
 */
public final class SubjectRule {
    private static final List<SubjectAttribute.Type> PERSON = List.of(
            SubjectAttribute.Type.C,
            SubjectAttribute.Type.ST,
            SubjectAttribute.Type.L,
            SubjectAttribute.Type.O,
            SubjectAttribute.Type.OU,
            SubjectAttribute.Type.CN,
            SubjectAttribute.Type.SERIALNUMBER);
    private static final List<SubjectAttribute.Type> ORGANIZATION = List.of(
            SubjectAttribute.Type.C, SubjectAttribute.Type.ST, SubjectAttribute.Type.GN, SubjectAttribute.Type.CN);
    private static final List<SubjectAttribute.Type> DEVICE = List.of(
            SubjectAttribute.Type.C,
            SubjectAttribute.Type.ST,
            SubjectAttribute.Type.L,
            SubjectAttribute.Type.O,
            SubjectAttribute.Type.OU,
            SubjectAttribute.Type.CN);
    private static final Pattern SUBJECT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String COUNTRY = "CN";

    private SubjectRule() {}

    /**
     * The subject of a form; with defects where the form names none that X.520 allows.
     *
     * @param subjectId the RA's own number of the person, {@code [A-Za-z0-9-]}, up to 64; used by 个人 only
     */
    public static DerivedSubject derive(FormEntries form, CertificateType type, String subjectId) {
        if (type == CertificateType.PERSON && !SUBJECT_ID.matcher(subjectId).matches()) {
            throw new IllegalArgumentException("a subject id is 1 to 64 of [A-Za-z0-9-]");
        }
        List<SubjectAttribute> subject = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        for (SubjectAttribute.Type attribute : attributes(type)) {
            String value = value(attribute, type, form, subjectId);
            if (!value.isEmpty()) {
                subject.add(new SubjectAttribute(attribute, value));
            }
            defect(attribute, type, form, value).ifPresent(defects::add);
        }
        return new DerivedSubject(subject, alternativeNames(form, type), defects);
    }

    /** The profile of a type; the words are the same on both sides of the port. */
    public static CertificateProfile profile(CertificateType type) {
        return switch (type) {
            case PERSON -> CertificateProfile.PERSON;
            case ORGANIZATION -> CertificateProfile.ORGANIZATION;
            case DEVICE -> CertificateProfile.DEVICE;
        };
    }

    /** The form's field that an attribute comes from; empty where it is constant or assigned by the RA. */
    public static Optional<FormField> source(SubjectAttribute.Type attribute, CertificateType type) {
        return Optional.ofNullable(
                switch (attribute) {
                    case C, SERIALNUMBER -> null;
                    case ST, L -> FormField.REGION;
                    case O -> FormField.UNIT_NAME;
                    case OU -> type == CertificateType.DEVICE ? FormField.PURPOSE : FormField.DEPARTMENT;
                    case GN -> FormField.UNIT_CODE;
                    case CN -> commonName(type);
                });
    }

    private static FormField commonName(CertificateType type) {
        return switch (type) {
            case PERSON -> FormField.APPLICANT_NAME;
            case ORGANIZATION -> FormField.CERTIFICATE_NAME;
            case DEVICE -> FormField.HOST_NAME;
        };
    }

    private static List<SubjectAttribute.Type> attributes(CertificateType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANIZATION -> ORGANIZATION;
            case DEVICE -> DEVICE;
        };
    }

    private static String value(
            SubjectAttribute.Type attribute, CertificateType type, FormEntries form, String subjectId) {
        Optional<RegionCode> region = region(form);
        return switch (attribute) {
            case C -> COUNTRY;
            case ST -> region.map(RegionCode::province).orElse("");
            case L -> region.flatMap(RegionCode::locality).orElse("");
            case SERIALNUMBER -> subjectId;
            case O, OU, GN, CN -> source(attribute, type).map(form::text).orElse("");
        };
    }

    private static Optional<RegionCode> region(FormEntries form) {
        return form.value(FormField.REGION)
                .filter(RegionCode.all()::containsKey)
                .map(RegionCode::new);
    }

    private static Optional<Defect> defect(
            SubjectAttribute.Type attribute, CertificateType type, FormEntries form, String value) {
        Optional<FormField> field = source(attribute, type);
        int length = value.codePointCount(0, value.length());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (length > upperBound(attribute)) {
            List<String> details =
                    List.of(attribute.name(), String.valueOf(upperBound(attribute)), String.valueOf(length));
            return Optional.of(new Defect(field.get(), Problem.SUBJECT_TOO_LONG, details));
        }
        if (length > 0 || !isRequired(attribute, type)) {
            return Optional.empty();
        }
        Problem problem = form.value(field.get()).isEmpty() ? Problem.MISSING : Problem.UNKNOWN_REGION;
        return Optional.of(new Defect(field.get(), problem, List.of()));
    }

    /** Only a province's own unit has no locality, and only a person may have no department. */
    private static boolean isRequired(SubjectAttribute.Type attribute, CertificateType type) {
        return attribute != SubjectAttribute.Type.L
                && (attribute != SubjectAttribute.Type.OU || type == CertificateType.DEVICE);
    }

    /** X.520 upper bounds, RFC 5280 appendix A, in characters. */
    private static int upperBound(SubjectAttribute.Type attribute) {
        return switch (attribute) {
            case C -> 2;
            case ST, L -> 128;
            case O, OU, CN, SERIALNUMBER, GN -> 64;
        };
    }

    private static List<AlternativeName> alternativeNames(FormEntries form, CertificateType type) {
        if (type != CertificateType.DEVICE) {
            return List.of();
        }
        return form.value(FormField.HOST_NAME).stream()
                .map(host -> new AlternativeName(
                        HostName.isAddress(host) ? AlternativeName.Kind.IP : AlternativeName.Kind.DNS, host))
                .toList();
    }
}
