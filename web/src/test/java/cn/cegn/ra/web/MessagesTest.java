package cn.cegn.ra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    private final ResourceBundle zh = new Messages_zh();
    private final ResourceBundle en = new Messages_en();

    @Test
    @DisplayName("S-D-01: every text exists in Chinese and in English")
    void bothLanguagesHoldTheSameKeys() {
        assertThat(keys(en)).isEqualTo(keys(zh)).isNotEmpty();
    }

    @Test
    @DisplayName("S-D-01: a text has the same slots in both languages, and is never empty")
    void bothLanguagesHoldTheSameSlots() {
        for (String key : keys(zh)) {
            assertThat(slots(en.getString(key))).as(key).isEqualTo(slots(zh.getString(key)));
            assertThat(zh.getString(key)).as(key).isNotBlank();
            assertThat(en.getString(key)).as(key).isNotBlank();
        }
    }

    @Test
    @DisplayName("S-D-01: a Chinese visitor reads Chinese whatever language the server speaks")
    void chineseIsFoundByName() {
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)).isExactlyInstanceOf(Messages_zh.class);
        assertThat(Messages.in(Locale.ENGLISH)).isExactlyInstanceOf(Messages_en.class);
    }

    static Set<String> keys(ResourceBundle bundle) {
        return new TreeSet<>(Collections.list(bundle.getKeys()));
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(slot -> slot.group()).collect(Collectors.toSet());
    }
}
