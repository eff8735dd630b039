package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Settled.CLOCK;
import static cn.cegn.ra.organization.entity.Settled.TODAY;
import static cn.cegn.ra.organization.entity.Settled.YEAR;
import static cn.cegn.ra.organization.entity.Settled.codes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final List<RosterEntry> ROSTER = List.of(Settled.approved("p-1", "社会事务科"));

    @Test
    @DisplayName("S2.1-0: a preparation with every section settled lacks nothing")
    void settledIsComplete() {
        assertThat(Completeness.lacks(Settled.complete(), ROSTER, CLOCK)).isEmpty();
    }

    @Test
    @DisplayName("S2.1-0: everything that an empty preparation lacks is named at once, by section")
    void emptyNamesAll() {
        List<Lack> lacks = Completeness.lacks(PreparationContent.empty(), List.of(), CLOCK);
        assertThat(codes(lacks))
                .containsExactly(
                        "mode.missing",
                        "period.missing",
                        "approvers.missing",
                        "conditions.missing",
                        "roster.notApproved",
                        "otherMatters.silent");
        assertThat(lacks)
                .extracting(Lack::section)
                .contains(Section.MODE, Section.APPROVERS, Section.CONDITIONS, Section.ROSTER, Section.OTHER_MATTERS);
    }

    @Test
    @DisplayName("S2.1-2: in centralised mode a preparation without handler is refused, in self-service mode it is not")
    void handlerByMode() {
        PreparationContent without = Settled.complete().withHandlers(List.of());
        assertThat(codes(Completeness.lacks(without, ROSTER, CLOCK))).containsExactly("handlers.missing");
        assertThat(Completeness.lacks(without.with(Mode.SELF_SERVICE, YEAR), ROSTER, CLOCK))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-2: a handler whose designation has run out is none")
    void handlerRunOut() {
        Designation past = new Designation(
                "p-li",
                Settled.LI,
                "13800138000",
                "li@example.gov.cn",
                new Period(TODAY.minusDays(30), TODAY.minusDays(1)),
                "民办〔2026〕4号");
        assertThat(codes(Completeness.lacks(Settled.complete().withHandlers(List.of(past)), ROSTER, CLOCK)))
                .containsExactly("handlers.noneInForce");
    }

    @Test
    @DisplayName("S2.1-8: a preparation without mode is refused")
    void noMode() {
        assertThat(codes(Completeness.lacks(Settled.complete().with(null, YEAR), ROSTER, CLOCK)))
                .containsExactly("mode.missing");
    }

    @Test
    @DisplayName("S2.1-3: a preparation with no condition is refused")
    void noCondition() {
        assertThat(codes(Completeness.lacks(Settled.complete().withConditions(List.of()), ROSTER, CLOCK)))
                .containsExactly("conditions.missing");
    }

    @Test
    @DisplayName("S2.1-5: other matters can not be skipped in silence; 无 is a statement, 无 together with items is none")
    void otherMattersAreStated() {
        PreparationContent complete = Settled.complete();
        assertThat(codes(Completeness.lacks(complete.with((OtherMatters) null), ROSTER, CLOCK)))
                .containsExactly("otherMatters.silent");
        assertThat(codes(Completeness.lacks(complete.with(new OtherMatters(false, List.of(" "), null)), ROSTER, CLOCK)))
                .containsExactly("otherMatters.silent");
        assertThat(Completeness.lacks(complete.with(new OtherMatters(true, List.of(), null)), ROSTER, CLOCK))
                .isEmpty();
        assertThat(codes(new OtherMatters(true, List.of("费用"), null).lacks())).containsExactly("otherMatters.both");
    }

    @Test
    @DisplayName("S2.10-2: an organisation with soft certificates on its roster needs a rule for their computers")
    void softNeedsRule() {
        List<RosterEntry> soft = List.of(Settled.row("p-1", "社会事务科", CertificateType.DEVICE, Medium.SOFT));
        PreparationContent none = Settled.complete().with(new OtherMatters(true, List.of(), null));
        assertThat(codes(Completeness.lacks(none, soft, CLOCK))).containsExactly("softComputer.missing");
        assertThat(Completeness.lacks(Settled.complete(), soft, CLOCK)).isEmpty();
    }

    @Test
    @DisplayName("S2.10-2: a rule for computers says how many, 1 to 20, and with which rights")
    void ruleSaysHowMany() {
        OtherMatters empty = new OtherMatters(false, List.of(), new OtherMatters.SoftComputerRule(0, " "));
        assertThat(codes(empty.lacks())).containsExactly("softComputer.users.wrong", "softComputer.rights.missing");
    }

    @Test
    @DisplayName(
            "S2.1-1: an approver is needed whose appointment is in force; one that has run out may stand beside it")
    void approverInForce() {
        Appointment past = new Appointment(
                "p-old",
                Settled.LI,
                Settled.limits(List.of(), 5),
                new Period(TODAY.minusDays(30), TODAY.minusDays(1)),
                "民办〔2025〕3号");
        Appointment now = Settled.appointment(Settled.limits(List.of(), 5));
        PreparationContent complete = Settled.complete();
        assertThat(codes(Completeness.lacks(complete.withApprovers(List.of(past)), ROSTER, CLOCK)))
                .containsExactly("approvers.noneInForce");
        assertThat(Completeness.lacks(complete.withApprovers(List.of(past, now)), ROSTER, CLOCK))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-1: an appointment without limits is refused, each missing limit is named")
    void appointmentNeedsLimits() {
        assertThat(codes(new Appointment(null, Settled.WANG, null, null, null).lacks(CLOCK)))
                .containsExactly(
                        "limits.types.missing",
                        "limits.media.missing",
                        "limits.departments.missing",
                        "limits.maxPeople.missing",
                        "appointment.document.missing",
                        "period.missing");
    }

    @Test
    @DisplayName("S2.1-2: identity number, phone and mail of a handler are checked")
    void designationIsChecked() {
        Identity wrong = new Identity(
                "李文华", cn.cegn.ra.application.entity.IdDocumentType.RESIDENT_ID_CARD, "110105194912310021");
        assertThat(codes(new Designation(null, wrong, "123", "li", YEAR, "x").lacks(CLOCK)))
                .containsExactly("person.idNumber.wrong", "handler.phone.wrong", "handler.mail.wrong");
    }
}
