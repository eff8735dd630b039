package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A legal move of an unlocking: a line of {@code unlock-moves.psv}, which is written by hand, never generated from {@link UnlockStep}. */
record UnlockMove(
        UnlockState from, UnlockStep step, Role role, UnlockState to, Set<UnlockGuard> guards, Set<Effect> effects) {
    static final String HOLDER = "the holder";
    static final String HANDLER = "the handler";
    private static final Long ORGANIZATION = 7L;
    private static final int COLUMNS = 6;

    static List<UnlockMove> oracle() {
        try (InputStream file = UnlockMove.class.getResourceAsStream("/unlock-moves.psv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(UnlockMove::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnlockMove of(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns: " + line);
        }
        return new UnlockMove(
                UnlockState.valueOf(cells.get(0)),
                UnlockStep.valueOf(cells.get(1)),
                Role.valueOf(cells.get(2)),
                UnlockState.valueOf(cells.get(3)),
                words(cells.get(4), UnlockGuard::valueOf),
                words(cells.get(5), Effect::valueOf));
    }

    private static <T> Set<T> words(String cell, Function<String, T> valueOf) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<UnlockMove> ofTable() {
        return Arrays.stream(UnlockStep.values())
                .flatMap(step -> step.origins().stream()
                        .flatMap(from -> step.roles().stream()
                                .map(role -> new UnlockMove(
                                        from,
                                        step,
                                        role,
                                        step.target(),
                                        Set.copyOf(step.guards()),
                                        Set.copyOf(step.effects())))));
    }

    /** In self-service mode for the holder, in centralised mode for his handler; everything is as it should be. */
    UnlockFacts facts() {
        return factsWithout(null);
    }

    /** The same, but this one guard fails. */
    UnlockFacts factsWithout(UnlockGuard failing) {
        boolean byHandler = role == Role.HANDLER;
        Set<UnlockGuard> established = EnumSet.allOf(UnlockGuard.class);
        Mode mode = byHandler ? Mode.CENTRALISED : Mode.SELF_SERVICE;
        Long organization = failing == UnlockGuard.OWN_KEY && byHandler ? 8L : ORGANIZATION;
        String holder = failing == UnlockGuard.OWN_KEY && !byHandler ? "somebody else" : HOLDER;
        Map<String, Role> reviewers = failing == UnlockGuard.FRESH_EYES
                ? Map.of(actor(role).person(), role == Role.REGISTRAR ? Role.RA_APPROVER : Role.REGISTRAR)
                : Map.of();
        established.remove(failing == null ? UnlockGuard.OWN_KEY : failing);
        return new UnlockFacts(from, mode, organization, holder, byHandler ? HANDLER : holder, reviewers, established);
    }

    static Actor actor(Role role) {
        return switch (role) {
            case APPLICANT -> new Actor("a", HOLDER, "孙丽", role, ORGANIZATION);
            case HANDLER -> new Actor("h", HANDLER, "经办甲", role, ORGANIZATION);
            case SYSTEM -> Actor.SYSTEM;
            default -> new Actor(role.name(), "person of " + role, "某某", role, null);
        };
    }
}
