package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Settled.CLOCK;
import static cn.cegn.ra.organization.entity.Settled.LI;
import static cn.cegn.ra.organization.entity.Settled.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final PreparationContent CENTRALISED = Settled.complete();
    private static final PreparationContent SELF_SERVICE = CENTRALISED.with(Mode.SELF_SERVICE, Settled.YEAR);
    private static final List<RosterEntry> ROSTER = List.of(
            Settled.row("p-zhang", "社会事务科", CertificateType.PERSON, Medium.USB_KEY),
            Settled.row("p-zhang", "社会事务科", CertificateType.DEVICE, Medium.USB_KEY));

    @Test
    @DisplayName("S2.1-4: the people of the approved roster get an account as applicants, each one")
    void theRosterEntitles() {
        assertThat(Entitlement.of(ROSTER, null, Set.of(), TODAY))
                .containsExactly(new Entitlement("p-zhang", "申请人p-zhang", Set.of(Role.APPLICANT)));
    }

    @Test
    @DisplayName("S2.1-9: a handler gets an account once he is designated and authorised, and in centralised mode only")
    void theHandlerMustBeAuthorised() {
        Entitlement handler = new Entitlement("p-li", "李文华", Set.of(Role.HANDLER));
        assertThat(Entitlement.of(List.of(), CENTRALISED, Set.of("p-li"), TODAY))
                .containsExactly(handler);
        assertThat(Entitlement.of(List.of(), CENTRALISED, Set.of(), TODAY)).isEmpty();
        assertThat(Entitlement.of(List.of(), CENTRALISED, Set.of("p-other"), TODAY))
                .isEmpty();
        assertThat(Entitlement.of(List.of(), CENTRALISED, Set.of("p-li"), TODAY.plusYears(2)))
                .isEmpty();
        assertThat(Entitlement.of(List.of(), SELF_SERVICE, Set.of("p-li"), TODAY))
                .isEmpty();
        assertThat(Entitlement.of(List.of(), null, Set.of("p-li"), TODAY)).isEmpty();
    }

    @Test
    @DisplayName("S2.1-4: who has an account that lacks a role is given the role, not a second account")
    void whatIsMissingIsNamed() {
        Entitlement both = new Entitlement("p-li", "李文华", Set.of(Role.APPLICANT, Role.HANDLER));
        AccountRow own = new AccountRow(
                "li", "p-li", "李文华", 7L, Set.of(Role.HANDLER), "li@example.gov.cn", AccountRow.State.ENABLED);
        AccountHolder holder = AccountHolder.of(both, List.of(own));
        assertThat(holder.missing()).containsExactly(Role.APPLICANT);
        assertThat(holder.isToGrant()).isTrue();
        assertThat(AccountHolder.of(both, List.of()).isWithoutAccount()).isTrue();
    }

    @Test
    @DisplayName(
            "S-D-02: auditor and administrator exclude every other role, registrar and RA approver do not exclude each other")
    void someRolesStandAlone() {
        assertThat(lacks(Role.REGISTRAR, Role.RA_APPROVER)).isEmpty();
        assertThat(lacks(Role.AUDITOR)).isEmpty();
        assertThat(lacks(Role.AUDITOR, Role.REGISTRAR)).containsExactly("account.roles.exclude");
        assertThat(lacks(Role.ADMINISTRATOR, Role.AUDITOR)).containsExactly("account.roles.exclude");
        assertThat(lacks(Role.APPLICANT)).containsExactly("account.roles.wrong");
        assertThat(lacks()).containsExactly("account.roles.missing");
    }

    private static List<String> lacks(Role... roles) {
        return new RaPerson(LI, new AccountEntry("li.wenhua", "li@ra.example"), Set.of(roles))
                .lacks(CLOCK).stream().map(Lack::code).toList();
    }
}
