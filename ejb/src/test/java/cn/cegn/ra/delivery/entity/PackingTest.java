package cn.cegn.ra.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.lifecycle.Medium;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final List<PackedItem> COMPLETE =
            List.of(PackedItem.USB_KEY, PackedItem.USER_MANUAL, PackedItem.RECEIPT_FORM);

    @Test
    @DisplayName("S2.7-1: a USB-Key is packed with seal number, manual and receipt form")
    void completeBagIsPacked() {
        Packing packing = Packing.ofKey(" f-20261120-031 ", COMPLETE);
        assertThat(packing.lacks(Medium.USB_KEY)).isEmpty();
        assertThat(packing.isWithoutSecret()).isTrue();
        assertThat(packing.sealNumber()).isEqualTo("F-20261120-031");
    }

    @Test
    @DisplayName("S2.7-1: everything that a bag lacks is named at once")
    void allLacksAreNamed() {
        assertThat(new Packing("", List.of(), null).lacks(Medium.USB_KEY))
                .containsExactly("SEAL_MISSING", "PACKED_WITHOUT_MANUAL", "PACKED_WITHOUT_RECEIPT_FORM", "PACKED_KEY");
        assertThat(Packing.ofKey("封 1", COMPLETE).lacks(Medium.USB_KEY)).containsExactly("SEAL_FORMAT");
    }

    @Test
    @DisplayName("S2.7-1: a PIN letter in the bag is refused, and no page offers it")
    void pinInTheBagIsRefused() {
        List<PackedItem> withPin = List.copyOf(EnumSet.allOf(PackedItem.class));
        assertThat(Packing.ofKey("F-0001", withPin).isWithoutSecret()).isFalse();
        assertThat(PackedItem.choices()).doesNotContain(PackedItem.PIN_LETTER);
    }

    @Test
    @DisplayName("S2.9-5: nothing is packed without the user manual")
    void manualIsNeverLeftOut() {
        Packing packing = Packing.ofKey("F-0001", List.of(PackedItem.USB_KEY, PackedItem.RECEIPT_FORM));
        assertThat(packing.lacks(Medium.USB_KEY)).containsExactly("PACKED_WITHOUT_MANUAL");
    }

    @Test
    @DisplayName("S2.7-0: USB-Key and soft certificate have each their own list")
    void listsAreNotMixed() {
        assertThat(Packing.soft(SoftProtection.COLLECTED_ONCE).lacks(Medium.SOFT))
                .isEmpty();
        assertThat(Packing.soft(SoftProtection.COLLECTED_ONCE).lacks(Medium.USB_KEY))
                .contains("PACKED_KEY", "PACKED_PROTECTION");
        assertThat(Packing.ofKey("F-0001", COMPLETE).lacks(Medium.SOFT))
                .containsExactly("PACKED_NOTHING_TO_SEAL", "PACKED_KEY", "PACKED_PROTECTION");
    }

    @Test
    @DisplayName("S2.7-1: a disc with a soft certificate is sealed like a key")
    void discIsSealed() {
        List<PackedItem> disc = List.of(PackedItem.CERTIFICATE_DISC, PackedItem.USER_MANUAL, PackedItem.RECEIPT_FORM);
        assertThat(new Packing("F-0002", disc, SoftProtection.SEALED_DISC).lacks(Medium.SOFT))
                .isEmpty();
        assertThat(new Packing("", disc, SoftProtection.SEALED_DISC).lacks(Medium.SOFT))
                .containsExactly("SEAL_MISSING");
    }

    @Test
    @DisplayName("S2.7-2: by mail a carrier and a tracking number are asked for, by download neither")
    void carriageFollowsTheForm() {
        assertThat(new Carriage(Carrier.EMS, "1234567890123").lacks(FieldFormat.MAIL))
                .isEmpty();
        assertThat(Carriage.none().lacks(FieldFormat.MAIL)).containsExactly("CARRIER_MISSING", "TRACKING_NUMBER");
        assertThat(Carriage.none().lacks(FieldFormat.DOWNLOAD)).isEmpty();
        assertThat(new Carriage(Carrier.EMS, "1234").lacks(FieldFormat.DOWNLOAD))
                .containsExactly("CARRIAGE_FOR_DOWNLOAD");
    }

    @Test
    @DisplayName("S2.7-2: who asked for a hand-over on site is sent nothing")
    void onSiteIsNotDispatched() {
        assertThat(Carriage.isAskedFor(FieldFormat.ON_SITE)).isFalse();
        assertThat(Carriage.isAskedFor(FieldFormat.MAIL)).isTrue();
        assertThat(Carriage.isAskedFor(FieldFormat.DOWNLOAD)).isTrue();
    }
}
