package cn.cegn.ra.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.web.table.Look;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditAddressTest {

    @Test
    @DisplayName("S-D-03: the filters of the audit page stand in its address and go with it to older rows")
    void olderRowsKeepTheFilters() {
        AuditAddress address =
                AuditAddress.of(Map.of("account", " wang ", "act", "LOG_IN", "before", "90")::get, Look.plain());
        assertThat(address.olderThan(40)).isEqualTo("?account=wang&act=LOG_IN&before=40");
        assertThat(address.query()).isEqualTo("?account=wang&act=LOG_IN");
        assertThat(address.before()).isEqualTo(90);
    }

    @Test
    @DisplayName("S-D-03: an address that says nothing shows the newest rows of everybody")
    void nothingSaidIsEverything() {
        AuditAddress address = AuditAddress.of(Map.of("account", " ", "before", "x")::get, Look.plain());
        assertThat(address.isNarrowed()).isFalse();
        assertThat(address.before()).isNull();
        assertThat(address.query()).isEmpty();
    }
}
