package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The moves of a key as {@code key-moves.psv} says them, and the people and facts to try them with. */
final class KeyOracle {
    private static final int COLUMNS = 6;
    private static final String FIRST = "p-first";

    private KeyOracle() {}

    /** One row. {@code from} is null for a key that is not in the register yet. */
    record Move(KeyState from, KeyStep step, Role role, KeyState to, String requirement, Set<KeyGuard> guards) {
        static Move of(KeyStep step, KeyState from) {
            return new Move(from, step, step.role(), step.target(), step.requirement(), Set.copyOf(step.guards()));
        }
    }

    static List<Move> moves() {
        try (InputStream file = KeyOracle.class.getResourceAsStream("/key-moves.psv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KeyOracle::move)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Move move(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns: " + line);
        }
        Set<KeyGuard> guards = Arrays.stream(cells.get(5).split(" "))
                .filter(word -> !word.isEmpty())
                .map(KeyGuard::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        KeyState from = cells.get(0).equals("-") ? null : KeyState.valueOf(cells.get(0));
        return new Move(
                from,
                KeyStep.valueOf(cells.get(1)),
                Role.valueOf(cells.get(2)),
                KeyState.valueOf(cells.get(3)),
                cells.get(4),
                guards);
    }

    /** A second person in this role. */
    static Actor actor(Role role) {
        return new Actor("account", "p-second", "Second", role, null);
    }

    /** A key that stands there, of which everything is true and this step is proposed. */
    static KeyFacts facts(KeyState state, KeyStep step) {
        return new KeyFacts(state, EnumSet.allOf(KeyGuard.class), step, FIRST);
    }

    /** The same with one condition that does not hold. */
    static KeyFacts failing(KeyState state, KeyStep step, KeyGuard guard) {
        Set<KeyGuard> others = EnumSet.complementOf(EnumSet.of(guard));
        return switch (guard) {
            case PROPOSED -> new KeyFacts(state, others, null, FIRST);
            case SECOND_PERSON -> new KeyFacts(state, others, step, "p-second");
            default -> new KeyFacts(state, others, step, FIRST);
        };
    }
}
