package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Settled.APPROVER;
import static cn.cegn.ra.organization.entity.Settled.CLOCK;
import static cn.cegn.ra.organization.entity.Settled.TODAY;
import static cn.cegn.ra.organization.entity.Settled.YEAR;
import static cn.cegn.ra.organization.entity.Settled.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    @DisplayName("S2.1-8: a change of mode makes a new version and leaves the one that running cases keep as it was")
    void modeOfRunningCases() {
        Preparation first = inForce();
        Preparation second = first.next(APPROVER, CLOCK.instant());
        second.edit(second.content().with(Mode.SELF_SERVICE, YEAR), first);
        assertThat(first.content().mode()).isEqualTo(Mode.CENTRALISED);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.content().mode()).isEqualTo(Mode.SELF_SERVICE);
    }

    @Test
    @DisplayName("S2.1-0: what was in force is never edited")
    void inForceIsNotEdited() {
        Preparation first = inForce();
        assertThatIllegalStateException().isThrownBy(() -> first.edit(Settled.complete(), null));
        assertThatIllegalStateException().isThrownBy(() -> first.putInForce(APPROVER, CLOCK.instant()));
    }

    @Test
    @DisplayName("S2.1-0: a preparation counts within its period only, and not once it is replaced")
    void countsWithinPeriod() {
        Preparation first = inForce();
        assertThat(first.isInForce(TODAY)).isTrue();
        assertThat(first.isInForce(YEAR.to())).isTrue();
        assertThat(first.isInForce(YEAR.to().plusDays(1))).isFalse();
        first.replace(CLOCK.instant());
        assertThat(first.isInForce(TODAY)).isFalse();
    }

    @Test
    @DisplayName("S2.1-3: conditions keep their version until they change, and are numbered from 1")
    void conditionsHaveVersions() {
        Preparation first = inForce();
        Preparation second = first.next(APPROVER, CLOCK.instant());
        assertThat(second.conditionsVersion()).isEqualTo(1);
        second.edit(second.content().withConditions(List.of("在编在岗")), first);
        assertThat(second.conditionsVersion()).isEqualTo(2);
        second.edit(first.content(), first);
        assertThat(second.conditionsVersion()).isEqualTo(1);
        assertThat(first.conditions()).containsExactly(new Condition(1, "在编在岗"), new Condition(2, "因工作需要使用电子政务外网"));
    }

    @Test
    @DisplayName("S2.1-3: empty lines are no conditions, and a list of nothing is refused")
    void emptyConditions() {
        assertThat(codes(new ConditionList(List.of(" ", "")).lacks())).containsExactly("conditions.missing");
        assertThat(codes(new ConditionList(List.of("甲", "乙".repeat(501))).lacks()))
                .containsExactly("conditions.tooLong");
    }

    @Test
    @DisplayName("S2.1-0: contents survive the canonical form with their digest")
    void contentsSurvive() {
        Preparation first = inForce();
        assertThat(first.content()).isEqualTo(Settled.complete());
        Preparation copy = first.next(APPROVER, CLOCK.instant());
        assertThat(copy.digest()).isEqualTo(first.digest());
    }

    @Test
    @DisplayName("S2.1-4: an approved roster is not edited; a new version begins with its approved rows")
    void approvedRosterIsNotEdited() {
        Roster roster = new Roster(7, 1, APPROVER, CLOCK.instant());
        RosterLine line = roster.add("p-1", row());
        assertThatIllegalStateException().isThrownBy(() -> roster.approve(CLOCK.instant()));
        line.approve(APPROVER, CLOCK.instant());
        roster.approve(CLOCK.instant());
        assertThatIllegalStateException().isThrownBy(() -> roster.add("p-2", row()));
        assertThatIllegalStateException().isThrownBy(() -> roster.remove(1));
        Roster next = roster.next(APPROVER, CLOCK.instant());
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.entries()).hasSize(1);
        assertThat(next.entries().get(0).approval().name()).isEqualTo("王建国");
    }

    @Test
    @DisplayName("S2.1-4: the same row twice, or a name that the person does not bear, is refused")
    void rowTwice() {
        Roster roster = new Roster(7, 1, APPROVER, CLOCK.instant());
        roster.add("p-1", row());
        assertThat(codes(roster.lacksOf("p-1", "王建国", row()))).containsExactly("roster.twice");
        assertThat(codes(roster.lacksOf("p-2", "王国建", row()))).containsExactly("person.otherName");
    }

    @Test
    @DisplayName("S2.1-4: a row needs name, valid identity number, department, post, type and medium")
    void rowIsChecked() {
        RosterRow empty = new RosterRow(new Identity("", null, ""), "", "", null, null);
        assertThat(codes(empty.lacks(CLOCK)))
                .containsExactly(
                        "person.name.missing",
                        "person.idNumber.missing",
                        "roster.department.missing",
                        "roster.post.missing",
                        "roster.type.missing",
                        "roster.medium.missing");
    }

    private static RosterRow row() {
        return new RosterRow(Settled.WANG, "社会事务科", "科员", CertificateType.PERSON, Medium.USB_KEY);
    }

    private static Preparation inForce() {
        Preparation first = new Preparation(7, APPROVER, CLOCK.instant());
        first.edit(Settled.complete(), null);
        first.putInForce(APPROVER, CLOCK.instant());
        return first;
    }
}
