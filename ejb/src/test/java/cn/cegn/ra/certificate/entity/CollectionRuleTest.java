package cn.cegn.ra.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollectionRuleTest {
    @Test
    @DisplayName("S2.8-1: in self-service a soft certificate is collected once its delivery is recorded")
    void selfServiceCollectsAfterDelivery() {
        assertThat(CollectionRule.permits(Mode.SELF_SERVICE, Medium.SOFT, State.MADE))
                .isFalse();
        assertThat(CollectionRule.permits(Mode.SELF_SERVICE, Medium.SOFT, State.DELIVERY_RECORDED))
                .isTrue();
        assertThat(CollectionRule.permits(Mode.SELF_SERVICE, Medium.SOFT, State.ACCEPTED))
                .isTrue();
    }

    @Test
    @DisplayName("S-D-06: in centralised mode the applicant collects only after the handler has distributed")
    void centralisedCollectsAfterDistribution() {
        assertThat(CollectionRule.permits(Mode.CENTRALISED, Medium.SOFT, State.DELIVERY_RECORDED))
                .isFalse();
        assertThat(CollectionRule.permits(Mode.CENTRALISED, Medium.SOFT, State.DISTRIBUTED))
                .isTrue();
    }

    @Test
    @DisplayName("S2.8-1: a certificate on a USB-Key is not collected")
    void aKeyIsNotCollected() {
        assertThat(CollectionRule.permits(Mode.CENTRALISED, Medium.USB_KEY, State.DISTRIBUTED))
                .isFalse();
    }

    @Test
    @DisplayName("S-D-01: nothing is collected while the delivery has failed")
    void aFailedDeliveryClosesTheCollection() {
        assertThat(CollectionRule.permits(Mode.SELF_SERVICE, Medium.SOFT, State.DELIVERY_FAILED))
                .isFalse();
    }
}
