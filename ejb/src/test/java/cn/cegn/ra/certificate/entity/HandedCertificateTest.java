package cn.cegn.ra.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandedCertificateTest {

    @ParameterizedTest
    @ValueSource(strings = {"4E0B7A", "4e0b7a", "4E:0B:7A", " 00 4e 0b 7a ", "0x4e0b7a", "004E0B7A"})
    @DisplayName("S-D-07: a serial number is read as Windows, OpenSSL and browsers write it")
    void aNumberIsReadInEverySpelling(String typed) {
        assertThat(HandedCertificate.number(typed)).contains(new HandedCertificate("4E0B7A", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "张三", "SQ-2026-000001", "12345678901234567890123456789012345678901"})
    @DisplayName("S-D-07: what is no serial number is none")
    void anythingElseIsNone(String typed) {
        assertThat(HandedCertificate.number(typed)).isEmpty();
    }

    @Test
    @DisplayName("S-D-07: a file that is no certificate, is too large or holds a private key is not read")
    void otherFilesAreNotRead() {
        assertThat(HandedCertificate.file(new byte[0])).isEmpty();
        assertThat(HandedCertificate.file("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(HandedCertificate.file(new byte[] {0x30, 0x03, 0x02, 0x01})).isEmpty();
        assertThat(HandedCertificate.file(new byte[HandedCertificate.MOST_BYTES + 1]))
                .isEmpty();
        assertThat(HandedCertificate.file("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
