package cn.cegn.ra.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseRuleTest {

    @Test
    @DisplayName("S-D-01: the way on is offered first, the ways back and out behind it")
    void theWayOnComesFirst() {
        assertThat(CaseRuleBacking.leadsAway(Step.CHANGE_KEY, State.KEY_READY)).isTrue();
        assertThat(CaseRuleBacking.leadsAway(Step.ISSUE, State.KEY_READY)).isFalse();
        assertThat(CaseRuleBacking.leadsAway(Step.RETURN_TO_CUSTOMER, State.IDENTITY_CONFIRMED))
                .isTrue();
        assertThat(CaseRuleBacking.leadsAway(Step.NOT_ACCEPT, State.NUMBERED)).isTrue();
        assertThat(CaseRuleBacking.leadsAway(Step.REMAKE, State.MADE)).isTrue();
        assertThat(CaseRuleBacking.leadsAway(Step.SIGN_OFF_MAKING, State.MADE)).isFalse();
        assertThat(CaseRuleBacking.leadsAway(Step.FOUND_AGAIN, State.DELIVERY_FAILED))
                .isFalse();
    }
}
