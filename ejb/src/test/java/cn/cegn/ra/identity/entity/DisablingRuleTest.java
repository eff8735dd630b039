package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisablingRuleTest {
    private final AccountRow first = row("guanli", Role.ADMINISTRATOR, AccountRow.State.ENABLED);
    private final AccountRow second = row("guanli.2", Role.ADMINISTRATOR, AccountRow.State.ENABLED);
    private final AccountRow registrar = row("zhuce", Role.REGISTRAR, AccountRow.State.ENABLED);

    @Test
    @DisplayName("S-D-02: nobody disables an account of his own, under whatever name")
    void nobodyDisablesHimself() {
        assertThat(DisablingRule.refusal("p-zhuce", registrar, List.of(first, registrar)))
                .contains(DisablingRule.Refusal.OWN_ACCOUNT);
        assertThat(DisablingRule.refusal("p-guanli", registrar, List.of(first, registrar)))
                .isEmpty();
    }

    @Test
    @DisplayName("S-D-02: the last administrator who can log in is not disabled")
    void theLastAdministratorStays() {
        AccountRow invited = row("guanli.3", Role.ADMINISTRATOR, AccountRow.State.INVITED);
        AccountRow disabled = row("guanli.4", Role.ADMINISTRATOR, AccountRow.State.DISABLED);
        assertThat(DisablingRule.refusal("p-else", first, List.of(first, invited, disabled, registrar)))
                .contains(DisablingRule.Refusal.LAST_ADMINISTRATOR);
        assertThat(DisablingRule.refusal("p-else", first, List.of(first, second)))
                .isEmpty();
        assertThat(DisablingRule.refusal("p-else", invited, List.of(first, invited)))
                .isEmpty();
    }

    @Test
    @DisplayName("S-D-02: what is disabled is not disabled again")
    void onceIsEnough() {
        AccountRow disabled = row("zhuce.2", Role.REGISTRAR, AccountRow.State.DISABLED);
        assertThat(DisablingRule.refusal("p-guanli", disabled, List.of(first)))
                .contains(DisablingRule.Refusal.DISABLED_ALREADY);
    }

    private static AccountRow row(String login, Role role, AccountRow.State state) {
        return new AccountRow(login, "p-" + login, "测试员", null, Set.of(role), login + "@ra.example", state);
    }
}
