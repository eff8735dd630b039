package cn.cegn.ra.web.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A section of the user manual.
 *
 * @param name also its anchor on the page
 */
public record ManualSection(String name, String title, List<Block> blocks) {
    public ManualSection {
        blocks = List.copyOf(blocks);
    }

    /** All sections, in their order. */
    public static List<ManualSection> in(ResourceBundle texts) {
        return Arrays.stream(texts.getString("manual.order").split(" "))
                .map(name -> new ManualSection(name, texts.getString("manual." + name), blocks(name, texts)))
                .toList();
    }

    private static List<Block> blocks(String name, ResourceBundle texts) {
        List<Block> blocks = new ArrayList<>();
        Optional<Block> next = block("manual." + name + ".1.", texts);
        while (next.isPresent()) {
            blocks.add(next.get());
            next = block("manual." + name + "." + (blocks.size() + 1) + ".", texts);
        }
        return blocks;
    }

    private static Optional<Block> block(String key, ResourceBundle texts) {
        return Arrays.stream(Kind.values())
                .filter(kind -> texts.containsKey(key + kind.suffix))
                .findFirst()
                .map(kind -> new Block(kind, texts.getString(key + kind.suffix)));
    }

    /** What a block is; on the page and as the end of its key. */
    public enum Kind {
        PARAGRAPH("p"),
        LIST("ul"),
        STEPS("ol"),
        COMMANDS("pre"),
        /** What the process document rules, word for word. */
        RULE("rule");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    /** One block of a section. */
    public record Block(Kind kind, String text) {
        /** The items of a list. */
        public List<String> lines() {
            return List.of(text.split("\n"));
        }
    }
}
