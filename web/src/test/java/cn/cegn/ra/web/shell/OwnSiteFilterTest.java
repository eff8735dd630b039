package cn.cegn.ra.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSiteFilterTest {
    @ParameterizedTest
    @DisplayName("Issue 6, CSRF: what a page of another site sends is not ours, whichever way the browser says so")
    @CsvSource(nullValues = "-", textBlock = """
            same-origin, -,                     ra.example, true
            none,        -,                     ra.example, true
            cross-site,  https://zq9.example,   ra.example, false
            same-site,   https://a.ra.example,  ra.example, false
            zq9,         -,                     ra.example, false
            -,           -,                     ra.example, true
            -,           https://ra.example,    ra.example, true
            -,           http://RA.example:81,  ra.example:81, true
            -,           https://zq9.example,   ra.example, false
            -,           https://ra.example.zq, ra.example, false
            -,           null,                  ra.example, false
            -,           not an address,        ra.example, false
            -,           https://ra.example,    -,          false
            """)
    void othersAreToldApart(String site, String origin, String host, boolean own) {
        assertThat(OwnSiteFilter.isOwn(site, origin, host)).isEqualTo(own);
    }
}
