package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.KnownFrom;
import cn.cegn.ra.application.entity.Prefilled;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Medium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EarlierFormTest {
    private static final FormEntries EARLIER = SampleForms.person()
            .with(FormField.DELIVERY, FieldFormat.DOWNLOAD)
            .with(FormField.HANDLER_MOBILE, "13900139000");

    @Test
    @DisplayName(
            "S2.2-2: how to reach the applicant is taken over; what he agreed to and whom his unit approved is not")
    void onlyWhatLasts() {
        Prefilled known = from(EARLIER, Medium.SOFT, new Prefilled());

        assertThat(known.value(FormField.MOBILE)).isEqualTo(EARLIER.value(FormField.MOBILE));
        assertThat(known.value(FormField.DELIVERY)).contains(FieldFormat.DOWNLOAD);
        assertThat(known.value(FormField.DECLARATION)).isEmpty();
        assertThat(known.value(FormField.UNIT_CODE)).isEmpty();
        assertThat(known.value(FormField.APPLICANT_ID_NUMBER)).isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: what would be wrong today is not taken over")
    void whatWouldBeWrongIsLeftOut() {
        Prefilled known = from(EARLIER.with(FormField.MOBILE, "123"), Medium.USB_KEY, new Prefilled());

        assertThat(known.value(FormField.MOBILE)).isEmpty();
        assertThat(known.value(FormField.DELIVERY)).isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: of another handler's nothing is taken over")
    void anotherHandlersNumberIsLeftOut() {
        Prefilled another = new Prefilled().put(FormField.HANDLER_ID_NUMBER, "330100190611110011", KnownFrom.HANDLER);

        assertThat(from(EARLIER, Medium.SOFT, another).value(FormField.HANDLER_MOBILE))
                .isEmpty();
        assertThat(from(EARLIER, Medium.SOFT, new Prefilled()).value(FormField.HANDLER_MOBILE))
                .contains("13900139000");
    }

    private static Prefilled from(FormEntries earlier, Medium medium, Prefilled known) {
        EarlierForm.of(earlier, medium, SampleForms.CLOCK).into(known, KnownFrom.EARLIER);
        return known;
    }
}
