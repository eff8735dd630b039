package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.Pin;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The user PIN of a key that only its vendor's tool formats: which one the station is given for its next job. */
class PinOfKeyTest {
    private static final Optional<Pin> FACTORY = Optional.of(new Pin("12345678"));

    private final StockKey key = new StockKey(
            new KeyLine(1, "A1", "ACME", "K2"),
            "K-000001",
            new Pin("FACTORY1"),
            new StockKey.Intake("p-1", Instant.parse("2026-11-23T06:06:00Z"), KeyOrigin.UNSAID));

    @Test
    @DisplayName("S2.6-4: a new key has the factory's user PIN, if the centre is told it")
    void aNewKeyHasTheFactorys() {
        assertThat(key.userPin(FACTORY)).isEqualTo(FACTORY);
        assertThat(key.userPin(Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: a key that was made is not sent the factory's user PIN again, which would cost a try")
    void aMadeKeyHasNotTheFactorysAnyMore() {
        key.forgetUserPin();
        assertThat(key.userPin(FACTORY)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: the PIN that the centre gave a key and told nobody opens it for the next job")
    void theCentresOwnIsSent() {
        key.forgetUserPin();
        key.learnUserPin(new Pin("90817263"));
        assertThat(key.userPin(FACTORY)).contains(new Pin("90817263"));
        key.forgetUserPin();
        assertThat(key.userPin(FACTORY)).isEmpty();
    }

    @Test
    @DisplayName("S-D-01: what its vendor's tool formatted anew has the factory's user PIN again")
    void theVendorsToolSetsTheFactorys() {
        key.learnUserPin(new Pin("90817263"));
        key.formattedByVendor();
        assertThat(key.userPin(FACTORY)).isEqualTo(FACTORY);
    }
}
