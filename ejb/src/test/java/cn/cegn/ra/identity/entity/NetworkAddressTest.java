package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::6, 2001:db8:1:2::/64",
        "2001:db8::6, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
        "::ffff:10.1.2.3, ::ffff:10.1.2.3",
        "system, system"
    })
    @DisplayName("issue 6: an IPv4 address counts by itself, of an IPv6 address its network")
    void anAddressIsItsNetwork(String address, String counted) {
        assertThat(NetworkAddress.of(address)).isEqualTo(counted);
    }
}
