package cn.cegn.ra.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventLineTest {
    @Test
    @DisplayName("S-D-03: The canonical line of a known event is what the documentation shows")
    void theLineIsFixed() {
        assertThat(Sealed.event(17))
                .isEqualTo(
                        "17\t2026-03-02T01:02:20.000004Z\tzhuce1\t\\N\tREGISTRAR\t10.0.0.1\tNUMBER\tcertificate_application\t17\tDONE\t\\N\tRECEIVED\tNUMBERED\t\\N\t\\N");
        assertThat(Sealed.event(17).split("\t", -1)).hasSameSizeAs(EventLine.FIELDS);
    }

    @Test
    @DisplayName(
            "S-D-03: No two events share a line: empty is not missing, and a TAB within a field is none between fields")
    void theLineIsUnambiguous() {
        assertThat(EventLine.of(1).then("").then("a\tb").text()).isEqualTo("1\t\ta\\tb");
        assertThat(EventLine.of(1).then((String) null).then("\\N").text()).isEqualTo("1\t\\N\t\\\\N");
        assertThat(EventLine.of(1).then("a\nb\rc\\").text()).isEqualTo("1\ta\\nb\\rc\\\\");
        assertThat(EventLine.of(1).then("𠮷").text()).isEqualTo("1\t𠮷");
    }

    @Test
    @DisplayName("S-D-03: A time has exactly six digits after the second")
    void timesAreFixed() {
        assertThat(EventLine.of(1)
                        .then(Instant.parse("2026-01-01T00:00:00.123456789Z"))
                        .text())
                .isEqualTo("1\t2026-01-01T00:00:00.123456Z");
        assertThat(EventLine.of(1).then(Instant.parse("2026-01-01T00:00:00Z")).text())
                .isEqualTo("1\t2026-01-01T00:00:00.000000Z");
        assertThat(EventLine.of(1)
                        .then(Instant.parse("2026-12-31T23:59:59.000999Z"))
                        .text())
                .isEqualTo("1\t2026-12-31T23:59:59.000999Z");
        assertThat(EventLine.of(1).then(Instant.parse("0987-06-05T04:03:02Z")).text())
                .isEqualTo("1\t0987-06-05T04:03:02.000000Z");
        assertThat(EventLine.of(1).then(Instant.parse("-0001-06-05T04:03:02Z")).text())
                .isEqualTo("1\t-0001-06-05T04:03:02.000000Z");
    }

    @Test
    @DisplayName("S-D-03: A checkpoint is read only as it is written")
    void aCheckpointIsReadExactly() {
        String text = Sealed.ten(ChainDigest.SHA_256).checkpoints.get(0).text();
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("number 1", "number 01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.parse(text + "more\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("SHA-256", "MD5")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
