package cn.cegn.ra.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.audit.chain.Anchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealAnchorsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve("audit-anchors.txt");
    }

    @Test
    @DisplayName("S-D-03: What was remembered is there after a restart, in its order")
    void anchorsSurvive() {
        assertThat(new SealAnchors(file).last()).isEmpty();
        new SealAnchors(file).add(anchor(1));
        new SealAnchors(file).add(anchor(2));
        assertThat(new SealAnchors(file).all()).containsExactly(anchor(1), anchor(2));
        assertThat(new SealAnchors(file).last()).contains(anchor(2));
    }

    @Test
    @DisplayName("S-D-03: A line that was half written when the power failed is passed over")
    void aHalfLineIsPassedOver() throws IOException {
        SealAnchors anchors = new SealAnchors(file);
        anchors.add(anchor(1));
        Files.writeString(file, "2 abcd\n", StandardOpenOption.APPEND);
        anchors.add(anchor(3));
        assertThat(anchors.all()).containsExactly(anchor(1), anchor(3));
    }

    @Test
    @DisplayName("S-D-03: The file does not grow for ever, and its newest lines stay")
    void theFileStaysShort() {
        SealAnchors anchors = new SealAnchors(file);
        for (int number = 1; number <= 2001; number++) {
            anchors.add(anchor(number));
        }
        assertThat(anchors.all()).hasSize(1000).startsWith(anchor(1002)).endsWith(anchor(2001));
    }

    private static Anchor anchor(long number) {
        return new Anchor(number, "%064x".formatted(number));
    }
}
