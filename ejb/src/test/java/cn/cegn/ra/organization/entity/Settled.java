package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A complete preparation of an invented organisation and its people. */
final class Settled {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:06:00Z"), ZoneId.of("Asia/Shanghai"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Period YEAR = new Period(TODAY.minusDays(10), TODAY.plusDays(355));
    static final Identity WANG = new Identity("王建国", IdDocumentType.RESIDENT_ID_CARD, "110101199003070011");
    static final Identity LI = new Identity("李文华", IdDocumentType.RESIDENT_ID_CARD, "11010519491231002X");
    static final Actor APPROVER = new Actor("spr", "p-wang", "王建国", Role.ORG_APPROVER, 7L);

    private Settled() {}

    static PreparationContent complete() {
        return new PreparationContent(
                Mode.CENTRALISED,
                YEAR,
                List.of(appointment(limits(List.of("社会事务科"), 2))),
                List.of(designation()),
                List.of("在编在岗", "因工作需要使用电子政务外网"),
                new OtherMatters(false, List.of("证书费用由本单位承担"), new OtherMatters.SoftComputerRule(2, "仅限本岗位业务系统")));
    }

    static Appointment.Limits limits(List<String> departments, int maxPeople) {
        return new Appointment.Limits(
                Set.of(CertificateType.PERSON, CertificateType.DEVICE),
                Set.of(Medium.USB_KEY),
                departments.isEmpty(),
                departments,
                maxPeople);
    }

    static Appointment appointment(Appointment.Limits limits) {
        return new Appointment("p-wang", WANG, limits, YEAR, "民办〔2026〕3号");
    }

    static Designation designation() {
        return new Designation("p-li", LI, "13800138000", "li@example.gov.cn", YEAR, "民办〔2026〕4号");
    }

    static RosterEntry row(String person, String department, CertificateType type, Medium medium) {
        return new RosterEntry(
                7, 1, person, "申请人" + person, new RosterEntry.Post(department, "科员"), type, medium, null);
    }

    static RosterEntry approved(String person, String department) {
        return new RosterEntry(
                7,
                1,
                person,
                "申请人" + person,
                new RosterEntry.Post(department, "科员"),
                CertificateType.PERSON,
                Medium.USB_KEY,
                new RosterEntry.Approval("p-wang", "王建国", CLOCK.instant()));
    }

    static ScannedDocument scan() {
        return new ScannedDocument("授权书.pdf", """
                %PDF-1.7
                %âãÏÓ
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.UTF_8));
    }

    static AuthorisationRequest request(String handler) {
        return new AuthorisationRequest(
                handler,
                "SQ-2026-001",
                EnumSet.of(CertificateType.PERSON),
                new Period(TODAY, TODAY.plusDays(90)),
                scan());
    }

    static List<String> codes(List<Lack> lacks) {
        return lacks.stream().map(Lack::code).toList();
    }
}
