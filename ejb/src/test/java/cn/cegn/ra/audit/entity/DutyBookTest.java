package cn.cegn.ra.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Role;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DutyBookTest {
    private static Duty duty(long application, String person, String account, Role role) {
        return new Duty(application, person, account, role, 2);
    }

    @Test
    @DisplayName(
            "S-D-02: who moved one case in two roles is listed, also with two accounts; who did so in two cases is not")
    void twoRolesInOneCaseAreAConflict() {
        DutyBook book = new DutyBook(List.of(
                duty(1, "p1", "zhuce1", Role.REGISTRAR),
                duty(1, "p1", "shenpi9", Role.RA_APPROVER),
                duty(1, "p2", "sqr1", Role.APPLICANT),
                duty(2, "p1", "zhuce1", Role.REGISTRAR),
                duty(3, "p1", "shenpi9", Role.RA_APPROVER)));
        assertThat(book.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.application()).isEqualTo(1);
            assertThat(conflict.duties()).extracting(Duty::account).containsExactly("zhuce1", "shenpi9");
        });
    }

    @Test
    @DisplayName("S-D-02: one role with two accounts is none, and the work of each account is counted by role")
    void worksAreCounted() {
        DutyBook book = new DutyBook(List.of(
                duty(1, "p1", "a", Role.REGISTRAR),
                duty(1, "p1", "b", Role.REGISTRAR),
                duty(2, "p1", "a", Role.REGISTRAR)));
        assertThat(book.conflicts()).isEmpty();
        assertThat(book.works())
                .containsExactly(
                        new DutyBook.Work("a", Role.REGISTRAR, 2, 4), new DutyBook.Work("b", Role.REGISTRAR, 1, 2));
    }
}
