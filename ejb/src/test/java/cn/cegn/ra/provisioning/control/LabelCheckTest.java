package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.KeyOrigin;
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
        return Optional.of(new StockKeyView(
                "A1", "ACME", "K2", "K-000001", state, Instant.EPOCH, null, null, KeyOrigin.UNSAID, null));
    }

    @Test
    @DisplayName("S2.6-3: a free key of our stock that is plugged in and carries its label may be labelled for a case")
    void aFreeKeyPasses() {
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, " k-000001 ", 1L))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: a key that is not in the stock register is refused")
    void anUnknownKeyIsRefused() {
        assertThat(LabelCheck.objections(Optional.empty(), SEEN, "K-000001", 1L))
                .containsExactly("key.notInStock");
    }

    @Test
    @DisplayName("S2.6-3: a key that is assigned already, or defect, is refused")
    void aKeyThatIsNotFreeIsRefused() {
        assertThat(LabelCheck.objections(stock(KeyState.ASSIGNED), SEEN, "K-000001", 1L))
                .containsExactly("key.notFree");
        assertThat(LabelCheck.objections(stock(KeyState.DEFECT), SEEN, "K-000001", 1L))
                .containsExactly("key.notFree");
    }

    @Test
    @DisplayName("S2.6-3: a label that differs by one digit is refused, together with everything else that is wrong")
    void allObjectionsComeAtOnce() {
        assertThat(LabelCheck.objections(stock(KeyState.LOST), Optional.empty(), "K-000002", 1L))
                .containsExactly("key.notFree", "key.notSeen", "key.labelDiffers");
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, null, 1L))
                .containsExactly("key.labelDiffers");
    }

    @Test
    @DisplayName("S2.6-3: the QR code of the label counts as the label, but not on another key")
    void theQrCodeCounts() {
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, "K-000001/A1", 1L))
                .isEmpty();
        assertThat(LabelCheck.objections(stock(KeyState.IN_STOCK), SEEN, "K-000001/A2", 1L))
                .containsExactly("key.labelDiffers");
    }

    @Test
    @DisplayName("S2.6-3: a key that belongs to an organisation is for its own cases only")
    void anotherOwnersKeyIsRefused() {
        Optional<StockKeyView> theirs = Optional.of(new StockKeyView(
                "A1",
                "ACME",
                "K2",
                "K-000001",
                KeyState.IN_STOCK,
                Instant.EPOCH,
                null,
                null,
                new KeyOrigin("", 5L),
                null));
        assertThat(LabelCheck.objections(theirs, SEEN, "K-000001", 5L)).isEmpty();
        assertThat(LabelCheck.objections(theirs, SEEN, "K-000001", 6L)).containsExactly("key.otherOwner");
    }
}
