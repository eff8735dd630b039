package cn.cegn.ra.ca;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The fixed cast of orders: a person with rare characters, an organisation with its code, a server. */
public final class Orders {
    public static final Duration YEAR = Duration.ofDays(365);

    private Orders() {}

    /** A username that no CA has seen. */
    public static String username() {
        return "T-" + UUID.randomUUID();
    }

    public static RegistrationOrder person(String username) {
        return new RegistrationOrder(
                username,
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                        new SubjectAttribute(SubjectAttribute.Type.ST, "新疆维吾尔自治区"),
                        new SubjectAttribute(SubjectAttribute.Type.O, "国家信息中心"),
                        new SubjectAttribute(SubjectAttribute.Type.OU, "一处"),
                        new SubjectAttribute(SubjectAttribute.Type.CN, "𠮷古丽·买买提"),
                        new SubjectAttribute(SubjectAttribute.Type.SERIALNUMBER, "P-000042")),
                List.of(new AlternativeName(AlternativeName.Kind.EMAIL, "guli@example.cn")),
                CertificateProfile.PERSON,
                YEAR.multipliedBy(3));
    }

    public static RegistrationOrder organization(String username) {
        return new RegistrationOrder(
                username,
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                        new SubjectAttribute(SubjectAttribute.Type.ST, "浙江省"),
                        new SubjectAttribute(SubjectAttribute.Type.GN, "11330100002490123X"),
                        new SubjectAttribute(SubjectAttribute.Type.CN, "杭州市民政局")),
                List.of(),
                CertificateProfile.ORGANIZATION,
                YEAR.multipliedBy(5));
    }

    public static RegistrationOrder device(String username) {
        return new RegistrationOrder(
                username,
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                        new SubjectAttribute(SubjectAttribute.Type.ST, "浙江省"),
                        new SubjectAttribute(SubjectAttribute.Type.L, "杭州市"),
                        new SubjectAttribute(SubjectAttribute.Type.CN, "www.example.cn")),
                List.of(
                        new AlternativeName(AlternativeName.Kind.DNS, "www.example.cn"),
                        new AlternativeName(AlternativeName.Kind.IP, "10.1.2.3"),
                        new AlternativeName(AlternativeName.Kind.IP, "2001:db8::1")),
                CertificateProfile.DEVICE,
                YEAR.multipliedBy(2));
    }

    /** The same username, another common name. */
    public static RegistrationOrder changed(RegistrationOrder order) {
        List<SubjectAttribute> subject = new java.util.ArrayList<>(order.subject());
        subject.set(3, new SubjectAttribute(SubjectAttribute.Type.CN, "别人"));
        return new RegistrationOrder(
                order.username(), subject, order.alternativeNames(), order.profile(), order.validity());
    }
}
