package cn.cegn.ra.token.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.UsbKeyCapabilities.Formatting;
import cn.cegn.ra.token.UsbKeyCapabilities.Unblocking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleSettingsTest {
    private static final Path CARD = Path.of("/usr/lib/card.so");

    @TempDir
    private Path directory;

    private ModuleSettings said(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("pkcs11.properties"), text);
        return ModuleSettings.read(List.of(CARD), file).get(0);
    }

    @Test
    @DisplayName("S2.6-3: a module of which nothing is said is as the standard has it")
    void nothingSaidIsTheStandard() {
        assertThat(ModuleSettings.read(List.of(CARD), directory.resolve("absent")))
                .containsExactly(ModuleSettings.of(CARD));
        assertThat(ModuleSettings.of(CARD).formatting()).isEqualTo(Formatting.BY_STATION);
        assertThat(ModuleSettings.of(CARD).unblocking()).containsExactly(Unblocking.SO_PIN);
    }

    @Test
    @DisplayName("S2.6-3: what PKCS#11 can not tell is said by the library's file name, of this module only")
    void whatIsSaidHolds() throws Exception {
        ModuleSettings settings = said("""
            card.so.format=vendor
            card.so.unblock=so, puk
            card.so.local=untold
            card.so.init=configdir='sql:/x'
            other.so.unblock=none
            """);

        assertThat(settings.formatting()).isEqualTo(Formatting.BY_VENDOR);
        assertThat(settings.unblocking()).containsExactlyInAnyOrder(Unblocking.SO_PIN, Unblocking.PUK);
        assertThat(settings.localTold()).isFalse();
        assertThat(settings.initialisation()).isEqualTo("configdir='sql:/x'");
        assertThat(said("card.so.unblock=none").unblocking()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: a setting that says something else is refused with what it may say")
    void anUnknownSettingIsRefused() {
        assertThatThrownBy(() -> said("card.so.format=wendor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("card.so.format is station or vendor");
        assertThatThrownBy(() -> said("card.so.unblock=pin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("card.so.unblock is so, puk");
    }
}
