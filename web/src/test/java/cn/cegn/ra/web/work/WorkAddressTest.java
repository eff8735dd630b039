package cn.cegn.ra.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.web.table.Look;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkAddressTest {

    @Test
    @DisplayName("S2.5-0: the address of a list says nothing about what it does not narrow")
    void thePlainListHasNoQuery() {
        assertThat(of(Map.of()).query()).isEmpty();
    }

    @Test
    @DisplayName("S2.5-0: a list comes back the same from its own address")
    void anAddressIsReadBackAsItWasWritten() {
        WorkAddress address = of(Map.of(
                "view",
                "OVERDUE",
                "q",
                "示例 & 市",
                "type",
                "DEVICE",
                "mode",
                "SELF_SERVICE",
                "medium",
                "SOFT",
                "page",
                "3",
                "sort",
                "-since"));
        assertThat(address.filter().type()).isEqualTo(CertificateType.DEVICE);
        assertThat(address.filter().page()).isEqualTo(2);
        assertThat(address.query())
                .isEqualTo("?view=OVERDUE&q=%E7%A4%BA%E4%BE%8B+%26+%E5%B8%82&type=DEVICE&mode=SELF_SERVICE"
                        + "&medium=SOFT&page=3&sort=-since");
    }

    @Test
    @DisplayName("S2.5-0: another view of a list begins on its first page and keeps the filters")
    void anotherViewKeepsTheFilters() {
        assertThat(of(Map.of("medium", "SOFT", "page", "4")).in(WorkView.TODAY)).isEqualTo("?view=TODAY&medium=SOFT");
    }

    @Test
    @DisplayName("S2.5-0: what an address says wrongly counts as not said")
    void nonsenseIsNoFilter() {
        WorkAddress address = of(Map.of("view", "x", "type", "'", "page", "-1", "sort", "'drop", "q", "  "));
        assertThat(address.filter()).isEqualTo(WorkFilter.of(WorkView.ALL, WorkAddress.ROWS));
    }

    private static WorkAddress of(Map<String, String> parameters) {
        Map<String, String[]> all = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()}));
        return WorkAddress.of(parameters::get, Look.of(all));
    }
}
