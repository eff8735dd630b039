package cn.cegn.ra.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkView;
import java.util.Map;
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
                "order",
                "SINCE"));
        assertThat(address.filter().type()).isEqualTo(CertificateType.DEVICE);
        assertThat(address.filter().page()).isEqualTo(2);
        assertThat(address.query())
                .isEqualTo("?view=OVERDUE&q=%E7%A4%BA%E4%BE%8B+%26+%E5%B8%82&type=DEVICE&mode=SELF_SERVICE"
                        + "&medium=SOFT&order=SINCE&page=3");
    }

    @Test
    @DisplayName("S2.5-0: another view of a list begins on its first page and keeps the filters")
    void anotherViewKeepsTheFilters() {
        assertThat(of(Map.of("medium", "SOFT", "page", "4")).in(WorkView.TODAY)).isEqualTo("?view=TODAY&medium=SOFT");
    }

    @Test
    @DisplayName("S2.5-0: what an address says wrongly counts as not said")
    void nonsenseIsNoFilter() {
        WorkAddress address = of(Map.of("view", "x", "type", "'", "page", "-1", "order", "DROP", "q", "  "));
        assertThat(address.filter()).isEqualTo(WorkFilter.of(WorkView.ALL, WorkAddress.ROWS));
    }

    private static WorkAddress of(Map<String, String> parameters) {
        return WorkAddress.of(parameters::get);
    }
}
