package cn.cegn.ra.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaskedAddressTest {
    @Test
    @DisplayName("S-D-08: an administrator sees of an address its domain, and who it is stays hidden")
    void anAddressIsMasked() {
        assertThat(MaskedAddress.of("wang.xiaoming@minzheng.example")).isEqualTo("w***@minzheng.example");
        assertThat(MaskedAddress.of("wangxiaoming")).isEqualTo("***");
        assertThat(MaskedAddress.of("@x")).isEqualTo("***");
    }
}
