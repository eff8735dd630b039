package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.Pin;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");

    private static StockKey key() {
        SeenKeyView seen = new SeenKeyView("local", "A1", "ACME", "K2", "", false, null, null);
        return new StockKey(seen, "K-000001", new Pin("FACTORY1"), new StockKey.Intake("p-1", NOW));
    }

    @Test
    @DisplayName("S2.6-3: a key is bound to one case and attempt, and to no second one")
    void aKeyIsBoundOnce() {
        StockKey key = key();
        key.assign(7, 1, NOW);
        assertThat(key.view().application()).isEqualTo(7);
        assertThatThrownBy(() -> key.assign(8, 1, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("S-D-01: a key that goes back to stock is free again, a defect one never is")
    void backToStockIsFree() {
        StockKey key = key();
        key.assign(7, 1, NOW);
        key.become(KeyState.IN_STOCK, NOW);
        assertThat(key.view().application()).isNull();
        key.become(KeyState.DEFECT, NOW);
        assertThatThrownBy(() -> key.become(KeyState.IN_STOCK, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("S2.6-5: the escrowed SO PIN is the one that the station has set")
    void theSoPinFollowsTheDevice() {
        StockKey key = key();
        assertThat(key.soPin()).isEqualTo(new Pin("FACTORY1"));
        key.assign(7, 1, NOW);
        key.prepared(new Pin("NEWSOPIN"), NOW);
        assertThat(key.soPin()).isEqualTo(new Pin("NEWSOPIN"));
    }

    @Test
    @DisplayName("S2.6-3: only a destroyed key goes nowhere, and nothing is loaded that was not prepared")
    void theTableHasOneEnd() {
        assertThat(Arrays.stream(KeyState.values())
                        .filter(state -> Arrays.stream(KeyState.values()).noneMatch(state::mayBecome)))
                .containsExactly(KeyState.DESTROYED);
        assertThat(Arrays.stream(KeyState.values()).filter(state -> state.mayBecome(KeyState.LOADED)))
                .containsExactly(KeyState.PREPARED, KeyState.DELIVERED);
    }
}
