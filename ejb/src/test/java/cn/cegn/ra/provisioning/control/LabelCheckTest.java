package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelCheckTest {
    private static final Optional<SeenKeyView> SEEN =
            Optional.of(new SeenKeyView("local", "A1", "ACME", "K2", "", false, "K-000001", KeyState.IN_STOCK));

    private static Optional<StockKeyView> stock(KeyState state) {
        return Optional.of(new StockKeyView("A1", "ACME", "K2", "K-000001", state, Instant.EPOCH, null, null));
    }

    @Test
    @DisplayName("S2.6-3: a free key of our stock that is plugged in and carries its label may be labelled for a case")
    void aFreeKeyPasses() {
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, " k-000001 "))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: a key that is not in the stock register is refused")
    void anUnknownKeyIsRefused() {
        assertThat(LabelCheck.objections(Optional.empty(), SEEN, "K-000001")).containsExactly("key.notInStock");
    }

    @Test
    @DisplayName("S2.6-3: a key that is assigned already, or defect, is refused")
    void aKeyThatIsNotFreeIsRefused() {
        assertThat(LabelCheck.objections(stock(KeyState.ASSIGNED), SEEN, "K-000001"))
                .containsExactly("key.notFree");
        assertThat(LabelCheck.objections(stock(KeyState.DEFECT), SEEN, "K-000001"))
                .containsExactly("key.notFree");
    }

    @Test
    @DisplayName("S2.6-3: a label that differs by one digit is refused, together with everything else that is wrong")
    void allObjectionsComeAtOnce() {
        assertThat(LabelCheck.objections(stock(KeyState.LOST), Optional.empty(), "K-000002"))
                .containsExactly("key.notFree", "key.notSeen", "key.labelDiffers");
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, null)).containsExactly("key.labelDiffers");
    }
}
