package cn.cegn.ra.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The moves as the requirements say them: {@code moves.psv}, written by hand, never generated from {@link Step}. */
final class Oracle {
    private static final int COLUMNS = 9;

    private Oracle() {}

    /** Every legal move; a row for both modes or both media is several moves. */
    static List<Move> moves() {
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(Oracle::moves)
                .toList();
    }

    private static Stream<String> lines() {
        try (InputStream file = Oracle.class.getResourceAsStream("/moves.psv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Move> moves(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns: " + line);
        }
        return modes(cells.get(0)).flatMap(mode -> media(cells.get(1)).map(medium -> move(mode, medium, cells)));
    }

    private static Move move(Mode mode, Medium medium, List<String> cells) {
        return new Move(
                mode,
                medium,
                State.valueOf(cells.get(2)),
                Step.valueOf(cells.get(3)),
                Role.valueOf(cells.get(4)),
                State.valueOf(cells.get(5)),
                cells.get(6),
                words(cells.get(7), Guard::valueOf),
                words(cells.get(8), Effect::valueOf));
    }

    private static Stream<Mode> modes(String cell) {
        return switch (cell) {
            case "C" -> Stream.of(Mode.CENTRALISED);
            case "S" -> Stream.of(Mode.SELF_SERVICE);
            case "-" -> Stream.of(Mode.values());
            default -> throw new IllegalStateException("No such mode: " + cell);
        };
    }

    private static Stream<Medium> media(String cell) {
        return switch (cell) {
            case "K" -> Stream.of(Medium.USB_KEY);
            case "F" -> Stream.of(Medium.SOFT);
            case "-" -> Stream.of(Medium.values());
            default -> throw new IllegalStateException("No such medium: " + cell);
        };
    }

    private static <T> Set<T> words(String cell, Function<String, T> valueOf) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
