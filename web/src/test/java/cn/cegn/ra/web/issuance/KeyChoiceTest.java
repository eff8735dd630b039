package cn.cegn.ra.web.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyChoiceTest {
    private static final List<SeenKeyView> THOUSAND =
            IntStream.range(0, 1000).mapToObj(KeyChoiceTest::key).toList();

    /** Every second one is free. */
    private static SeenKeyView key(int number) {
        return new SeenKeyView(
                "local",
                "abcd%04d".formatted(number),
                "maker",
                "model",
                "",
                true,
                "K-%06d".formatted(number),
                number % 2 == 0 ? KeyState.IN_STOCK : KeyState.LOADED);
    }

    @Test
    @DisplayName("S2.6-3: of a thousand keys a page shows a page's worth, free ones first, and counts the others")
    void aPageShowsAPagesWorth() {
        KeyChoice choice = new KeyChoice(THOUSAND, null, null);

        assertThat(choice.shown()).hasSize(KeyChoice.MOST).allMatch(SeenKeyView::isFree);
        assertThat(choice.free()).hasSize(KeyChoice.MOST);
        assertThat(choice.more()).isEqualTo(1000 - KeyChoice.MOST);
    }

    @Test
    @DisplayName("S2.6-3: a key is found by its serial number or its label, however they are typed")
    void aKeyIsFound() {
        assertThat(new KeyChoice(THOUSAND, " ABCD0998 ", null).shown()).containsExactly(key(998));
        KeyChoice byLabel = new KeyChoice(THOUSAND, "k-000998", null);
        assertThat(byLabel.free()).containsExactly(key(998));
        assertThat(byLabel.more()).isZero();
        assertThat(new KeyChoice(THOUSAND, "abcd0999", null).free()).isEmpty();
        assertThat(new KeyChoice(THOUSAND, "nothing", null).shown()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: the key that was offered comes first")
    void theOfferedKeyComesFirst() {
        assertThat(new KeyChoice(THOUSAND, null, "abcd0998").free()).startsWith(key(998));
    }
}
