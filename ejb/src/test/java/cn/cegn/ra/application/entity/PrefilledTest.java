package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrefilledTest {
    private final Prefilled known = new Prefilled()
            .put(FormField.UNIT_NAME, "杭州市民政局", KnownFrom.ORGANIZATION)
            .put(FormField.CERTIFICATE_NAME, "x", KnownFrom.ORGANIZATION)
            .put(FormField.MOBILE, "138 0013 8000", KnownFrom.EARLIER)
            .put(FormField.MOBILE, "13900139000", KnownFrom.HANDLER)
            .put(FormField.EMAIL, null, KnownFrom.EARLIER)
            .put(FormField.RECIPIENT_NAME, "张三", KnownFrom.HANDLER);

    @Test
    @DisplayName("S2.2-2: only what stands on the form is prefilled, and the first value of a field counts")
    void onlyWhatStandsOnTheForm() {
        assertThat(known.on(SampleForms.PERSON).values())
                .isEqualTo(Map.of(FormField.UNIT_NAME, "杭州市民政局", FormField.MOBILE, "13800138000"));
    }

    @Test
    @DisplayName("S2.2-2: a recipient is offered before mail is chosen; what was emptied is not offered again")
    void aRecipientIsOffered() {
        FormEntries emptied = known.on(SampleForms.PERSON).with(FormField.MOBILE, null);

        assertThat(known.offered(SampleForms.PERSON, emptied).values())
                .isEqualTo(Map.of(FormField.RECIPIENT_NAME, "张三"));
        assertThat(known.offered(SampleForms.PERSON, emptied.with(FormField.DELIVERY, FieldFormat.MAIL))
                        .values())
                .isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: a value is said to be known only as long as it was not changed")
    void aChangedValueHasNoSource() {
        FormEntries changed = known.on(SampleForms.PERSON).with(FormField.MOBILE, "13700137000");

        assertThat(known.sources(changed)).isEqualTo(Map.of(FormField.UNIT_NAME, KnownFrom.ORGANIZATION));
    }
}
