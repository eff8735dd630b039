package cn.cegn.ra.bench;

import cn.cegn.ra.server.SoftKeys;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The module that the server under measurement works with: SoftHSM2 behind {@code tape_module.c}, which counts the calls and records them. */
final class KeyTape {
    private static final int PAGE = 4096;
    private static final int RECORD = 0;
    private static final int NO_CURVES = 1;
    private static final int NANOSECONDS = 2;
    private static final int GENERATED = 3;
    private static final int COUNTS = 8;
    private static final int PLACES = 68;

    /** C_GetSlotList and C_GetTokenInfo, which the station calls for itself every two seconds too. */
    private static final List<Integer> LOOKING = List.of(4, 6);

    private static final String FIRST_OF_A_LOOK = "4 0 1 N";

    private final Path folder;
    private final LongBuffer page;

    private KeyTape(Path folder, LongBuffer page) {
        this.folder = folder;
        this.page = page;
    }

    /** Builds module and player. */
    static KeyTape build(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path sources = Path.of(System.getProperty("ra.build")).resolveSibling("src/test/c");
        KeyTape tape = new KeyTape(folder, map(folder.resolve("tape.so.page")));
        compile(sources.resolve("tape_module.c"), tape.library(), "-shared", "-fPIC");
        compile(sources.resolve("bare_keys.c"), tape.player());
        Files.writeString(Path.of(tape.library() + ".behind"), SoftKeys.MODULE.toString());
        Files.writeString(tape.file(), "");
        return tape;
    }

    private static void compile(Path source, Path target, String... more) {
        List<String> command = new ArrayList<>(List.of("gcc", "-O2", "-o", target.toString()));
        command.addAll(List.of(more));
        command.addAll(List.of(source.toString(), "-ldl", "-lpthread"));
        Tool.run(Map.of(), command).orFail();
    }

    private static LongBuffer map(Path file) throws IOException {
        Files.write(file, new byte[PAGE]);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, PAGE)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }

    Path library() {
        return folder.resolve("tape.so");
    }

    Path player() {
        return folder.resolve("bare_keys");
    }

    private Path file() {
        return Path.of(library() + ".tape");
    }

    /** Whether the keys seem to know no elliptic curves, so that RSA pairs are made. */
    void hideCurves(boolean hidden) {
        page.put(NO_CURVES, hidden ? 1 : 0);
    }

    /** What a work does to the module, call by call: the station's own looks at its slots are left out. */
    List<String> recorded(Runnable work) throws IOException {
        Files.writeString(file(), "");
        page.put(RECORD, 1);
        work.run();
        page.put(RECORD, 0);
        List<String> kept = new ArrayList<>();
        List<String> look = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            if (line.equals(FIRST_OF_A_LOOK)) {
                keep(look, kept);
            }
            look.add(line);
        }
        keep(look, kept);
        return kept;
    }

    private static void keep(List<String> look, List<String> kept) {
        if (look.stream().anyMatch(line -> !LOOKING.contains(place(line)))) {
            kept.addAll(look);
        }
        look.clear();
    }

    private static int place(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    /** How many calls of each place a tape has, without those by which a station looks. */
    static Map<Integer, Long> counts(List<String> lines) {
        Map<Integer, Long> counts = new TreeMap<>();
        lines.stream()
                .map(KeyTape::place)
                .filter(place -> !LOOKING.contains(place))
                .forEach(place -> counts.merge(place, 1L, Long::sum));
        return counts;
    }

    /** The same of all that was called so far. */
    Map<Integer, Long> counts() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int place = 0; place < PLACES; place++) {
            long count = page.get(COUNTS + place);
            if (count > 0 && !LOOKING.contains(place)) {
                counts.put(place, count);
            }
        }
        return counts;
    }

    /** CPU time in C_GenerateKeyPair so far. */
    double generatingMillis() {
        return page.get(NANOSECONDS) / 1e6;
    }

    long generated() {
        return page.get(GENERATED);
    }
}
