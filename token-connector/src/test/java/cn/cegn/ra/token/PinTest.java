package cn.cegn.ra.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.job.StationJob;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PinTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("S2.7-3: a PIN that was closed is gone: nothing gives its digits any more")
    void aClosedPinIsGone() {
        Pin pin = new Pin("90817263");
        assertThat(pin.utf8()).isEqualTo(new byte[] {'9', '0', '8', '1', '7', '2', '6', '3'});
        assertThat(pin.chars()).isEqualTo("90817263".toCharArray());
        pin.close();
        for (Function<Pin, Object> way : List.<Function<Pin, Object>>of(Pin::reveal, Pin::chars, Pin::utf8)) {
            assertThatThrownBy(() -> way.apply(pin)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> JSON.writeValueAsString(pin)).rootCause().isInstanceOf(IllegalStateException.class);
        assertThat(pin).isNotEqualTo(new Pin("90817263")).hasToString("Pin[****]");
    }

    @Test
    @DisplayName(
            "S2.7-3: a PIN is the same text in JSON as ever, whatever its signs; what is no text is none, and is not quoted")
    void aPinIsTextInJson() throws Exception {
        for (String digits : List.of("12345678", "fabrik-Q7xK2-so", "口令\"\\8", "1")) {
            Pin pin = new Pin(digits);
            String json = JSON.writeValueAsString(pin);
            assertThat(json).isEqualTo(JSON.writeValueAsString(digits));
            assertThat(JSON.readValue(json, Pin.class)).isEqualTo(pin).hasSameHashCodeAs(pin);
        }
        assertThatThrownBy(() -> JSON.readValue("\"\"", Pin.class)).hasMessageContaining("not empty");
        assertThatThrownBy(() -> JSON.readValue("[48291703]", Pin.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class)
                .hasMessageNotContaining("48291703");
        assertThat(JSON.readValue("null", Pin.class)).isNull();
    }

    @Test
    @DisplayName("S2.7-3: a job whose PINs were wiped has none any more")
    void aWipedJobHasNoPins() {
        StationJob.Prepare job = new StationJob.Prepare(
                "j", "A1", "K-000001", List.of(), new Pin("1"), new Pin("2"), new Pin("3"), null, false);
        job.wipe();
        assertThat(job.pins().filter(java.util.Objects::nonNull))
                .hasSize(3)
                .allSatisfy(pin -> assertThatThrownBy(pin::reveal).isInstanceOf(IllegalStateException.class));
    }
}
