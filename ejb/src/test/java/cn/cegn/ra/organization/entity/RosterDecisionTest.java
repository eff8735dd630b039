package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Settled.APPROVER;
import static cn.cegn.ra.organization.entity.Settled.TODAY;
import static cn.cegn.ra.organization.entity.Settled.codes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RosterDecisionTest {
    private static final Optional<Appointment> TWO_OF_ONE_OFFICE =
            Optional.of(Settled.appointment(Settled.limits(List.of("社会事务科"), 2)));

    @Test
    @DisplayName("S2.1-4: an approver approves rows within his limits")
    void withinLimits() {
        List<RosterEntry> rows = List.of(person("p-1"), person("p-2"));
        assertThat(RosterDecision.lacks(APPROVER, TWO_OF_ONE_OFFICE, rows, rows))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-1: a decision outside type, medium or department is refused, each breach is named")
    void outsideLimits() {
        List<RosterEntry> rows = List.of(
                Settled.row("p-1", "财务科", CertificateType.ORGANIZATION, Medium.SOFT),
                Settled.row("p-2", "社会事务科", CertificateType.PERSON, Medium.USB_KEY));
        assertThat(codes(RosterDecision.lacks(APPROVER, TWO_OF_ONE_OFFICE, rows, rows)))
                .containsExactly("approver.type.outside", "approver.medium.outside", "approver.department.outside");
    }

    @Test
    @DisplayName("S2.1-1: limits that name all departments cover each department")
    void allDepartments() {
        List<RosterEntry> rows = List.of(Settled.row("p-1", "财务科", CertificateType.PERSON, Medium.USB_KEY));
        Optional<Appointment> all = Optional.of(Settled.appointment(Settled.limits(List.of(), 2)));
        assertThat(RosterDecision.lacks(APPROVER, all, rows, rows)).isEmpty();
    }

    @Test
    @DisplayName("S2.1-1: people whom the approver approved before count for his greatest number, a person once")
    void greatestNumber() {
        List<RosterEntry> before = List.of(Settled.approved("p-1", "社会事务科"), Settled.approved("p-2", "社会事务科"));
        List<RosterEntry> third = List.of(person("p-3"));
        List<RosterEntry> again = List.of(Settled.row("p-2", "社会事务科", CertificateType.DEVICE, Medium.USB_KEY));
        assertThat(codes(RosterDecision.lacks(APPROVER, TWO_OF_ONE_OFFICE, third, before)))
                .containsExactly("approver.tooMany");
        assertThat(RosterDecision.lacks(APPROVER, TWO_OF_ONE_OFFICE, again, before))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-1: an approver does not decide on a row that is himself")
    void notHimself() {
        List<RosterEntry> rows = List.of(person("p-wang"));
        assertThat(codes(RosterDecision.lacks(APPROVER, TWO_OF_ONE_OFFICE, rows, rows)))
                .containsExactly("approver.self");
    }

    @Test
    @DisplayName("S2.1-1: a decision outside the period of the appointment is refused")
    void outsidePeriod() {
        PreparationContent content = Settled.complete();
        assertThat(content.appointmentOf("p-wang", TODAY)).isPresent();
        assertThat(content.appointmentOf("p-wang", TODAY.plusDays(400))).isEmpty();
        assertThat(content.appointmentOf("p-other", TODAY)).isEmpty();
        List<RosterEntry> rows = List.of(person("p-1"));
        assertThat(codes(RosterDecision.lacks(APPROVER, Optional.empty(), rows, rows)))
                .containsExactly("approver.notAppointed");
    }

    private static RosterEntry person(String id) {
        return Settled.row(id, "社会事务科", CertificateType.PERSON, Medium.USB_KEY);
    }
}
