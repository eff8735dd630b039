package cn.cegn.ra.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiffTextTest {

    @Test
    @DisplayName("S2.6-2: of two characters that look alike the differing one is named by its code point")
    void theDifferingCharacterIsNamed() {
        assertThat(DiffText.between("示例𠮷甲", "示例吉甲")).isEqualTo(new DiffText("示例", "𠮷", "甲", 3, "U+20BB7"));
        assertThat(DiffText.between("示例吉甲", "示例𠮷甲")).isEqualTo(new DiffText("示例", "吉", "甲", 3, "U+5409"));
    }

    @Test
    @DisplayName("S2.6-2: equal texts carry no mark, a missing text is empty, a longer one is marked where it goes on")
    void equalTextsCarryNoMark() {
        assertThat(DiffText.between("甲", "甲")).isEqualTo(new DiffText("甲", "", "", 0, ""));
        assertThat(DiffText.between(null, "甲")).isEqualTo(new DiffText("", "", "", 0, ""));
        assertThat(DiffText.between("甲乙", "甲")).isEqualTo(new DiffText("甲", "乙", "", 2, "U+4E59"));
    }
}
