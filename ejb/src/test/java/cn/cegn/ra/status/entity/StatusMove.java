package cn.cegn.ra.status.entity;

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

/** A legal move of a status request, out of {@code status-moves.psv}, which is written by hand, never generated from {@link StatusStep}. */
record StatusMove(
        StatusState from,
        StatusStep step,
        StatusKind kind,
        Role role,
        StatusState to,
        Set<StatusGuard> guards,
        Set<Effect> effects) {
    static final String HOLDER = "the holder";
    private static final String HANDLER = "the handler";
    private static final Long ORGANIZATION = 7L;
    private static final int COLUMNS = 7;

    static List<StatusMove> oracle() {
        try (InputStream file = StatusMove.class.getResourceAsStream("/status-moves.psv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(StatusMove::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<StatusMove> of(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns: " + line);
        }
        return words(cells.get(2), StatusKind::valueOf).stream()
                .flatMap(kind -> words(cells.get(3), Role::valueOf).stream()
                        .map(role -> new StatusMove(
                                StatusState.valueOf(cells.get(0)),
                                StatusStep.valueOf(cells.get(1)),
                                kind,
                                role,
                                StatusState.valueOf(cells.get(4)),
                                words(cells.get(5), StatusGuard::valueOf),
                                words(cells.get(6), Effect::valueOf))));
    }

    private static <T> Set<T> words(String cell, Function<String, T> valueOf) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<StatusMove> ofTable() {
        return Arrays.stream(StatusStep.values())
                .flatMap(step -> step.origins().stream()
                        .flatMap(from -> step.kinds().stream()
                                .flatMap(kind -> step.roles().stream()
                                        .map(role -> new StatusMove(
                                                from,
                                                step,
                                                kind,
                                                role,
                                                step.target(),
                                                Set.copyOf(step.guards()),
                                                Set.copyOf(step.effects()))))));
    }

    /** In self-service mode for the holder, in centralised mode for his handler; everything is as it should be. */
    StatusFacts facts() {
        return factsWithout(null);
    }

    /** The same, but this one guard fails. */
    StatusFacts factsWithout(StatusGuard failing) {
        boolean byHandler = role == Role.HANDLER;
        boolean another = failing == StatusGuard.OWN_CERTIFICATE || failing == StatusGuard.MAY_REPORT;
        Set<StatusGuard> established = EnumSet.allOf(StatusGuard.class);
        if (failing != null) {
            established.remove(failing);
        }
        String holder = another && !byHandler ? "somebody else" : HOLDER;
        Map<String, Role> reviewers = failing == StatusGuard.FRESH_EYES
                ? Map.of(actor(role).person(), role == Role.REGISTRAR ? Role.RA_APPROVER : Role.REGISTRAR)
                : Map.of();
        return new StatusFacts(
                from,
                kind,
                byHandler ? Mode.CENTRALISED : Mode.SELF_SERVICE,
                another && byHandler ? Long.valueOf(8) : ORGANIZATION,
                holder,
                byHandler ? HANDLER : holder,
                reviewers,
                established);
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
