package cn.cegn.ra.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.CaseSignal;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AudienceTest {
    @Test
    @DisplayName(
            "issue 5, 9: a case between applicant and registrar is heard by its page, its applicant and the registrars, and by no office")
    void onlyThoseHearWhomItConcerns() {
        assertThat(Audience.of(new CaseSignal(17, 3L, "p1", Set.of(Role.APPLICANT, Role.REGISTRAR))))
                .containsExactly("case:17", "person:p1", "role:REGISTRAR");
        assertThat(Audience.of(new CaseSignal(17, 3L, "p1", Set.of(Role.HANDLER))))
                .containsExactly("case:17", "person:p1", "office:3");
        assertThat(Audience.of(new CaseSignal(17, 3L, "p1", Set.of(Role.SYSTEM, Role.RA_APPROVER))))
                .containsExactly("case:17", "person:p1", "role:RA_APPROVER");
    }

    @Test
    @DisplayName(
            "S-D-02: a person listens to his own cases, to his office as its handler, and to the RA's roles that he holds")
    void listensAsHisRolesSay() {
        assertThat(listens(3L, Role.APPLICANT)).containsExactly("person:p1");
        assertThat(listens(3L, Role.APPLICANT, Role.HANDLER)).containsExactly("person:p1", "office:3");
        assertThat(listens(null, Role.REGISTRAR)).containsExactly("role:REGISTRAR");
        assertThat(listens(3L, Role.ORG_APPROVER)).isEmpty();
        assertThat(listens(null, Role.AUDITOR, Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    @DisplayName(
            "issue 5, 9: a mark grows with what an audience is told, and one that was forgotten looks once too often")
    void marksGrow() {
        Marks marks = new Marks(2, 100);
        marks.tell(List.of("a"));
        long a = marks.of(List.of("a"));
        assertThat(marks.of(List.of("b"))).isEqualTo(100);
        marks.tell(List.of("b"));
        assertThat(marks.of(List.of("a"))).isEqualTo(a);
        assertThat(marks.of(List.of("a", "b"))).isGreaterThan(a);
        long unheard = marks.of(List.of("x"));
        marks.tell(List.of("c", "d"));
        assertThat(marks.of(List.of("x"))).isGreaterThan(unheard);
        assertThat(marks.of(List.of("c"))).isGreaterThan(marks.of(List.of("x")));
    }

    private static List<String> listens(Long organization, Role... roles) {
        return Audience.of(new CurrentActor.SignedIn("login", "p1", "名", organization, Set.of(roles)));
    }
}
