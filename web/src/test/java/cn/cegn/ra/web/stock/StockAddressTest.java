package cn.cegn.ra.web.stock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.web.table.Look;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StockAddressTest {

    private static StockAddress of(Map<String, String> parameters) {
        return StockAddress.of(parameters::get, Look.plain());
    }

    @Test
    @DisplayName(
            "S2.6-3: the address of the list of keys says state, owner, text and page, and is written again as it was read")
    void theAddressSaysWhatIsShown() {
        StockAddress address = of(Map.of("state", "DEFECT", "org", "7", "q", " 保险柜2 & 3 ", "page", "2"));
        assertThat(address).isEqualTo(new StockAddress(KeyState.DEFECT, 7L, "保险柜2 & 3", 2, Look.plain()));
        assertThat(address.query()).isEqualTo("?state=DEFECT&org=7&q=%E4%BF%9D%E9%99%A9%E6%9F%9C2+%26+3&page=2");
        assertThat(address.in(null)).isEqualTo("?org=7&q=%E4%BF%9D%E9%99%A9%E6%9F%9C2+%26+3");
        assertThat(address.at(3)).endsWith("page=3");
    }

    @Test
    @DisplayName("S2.6-3: nonsense in the address shows all keys from the first page on")
    void nonsenseShowsAll() {
        assertThat(of(Map.of("state", "GONE", "org", "x", "page", "-1")))
                .isEqualTo(new StockAddress(null, null, "", 1, Look.plain()));
        assertThat(of(Map.of()).query()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: signs that the database would take for patterns are looked for as they are")
    void patternsAreEscaped() {
        assertThat(of(Map.of("q", "a_1%!")).filter(50).pattern()).isEqualTo("%A!_1!%!!%");
    }
}
