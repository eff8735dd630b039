package cn.cegn.ra.lifecycle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/workflow.md} as the table says it. */
final class WorkflowPage {
    private static final String HEAD = """
            # The life of a certificate application

            Generated from `cn.cegn.ra.lifecycle.Step`; a test keeps this page true. After a change of the table write it anew:
            `mvn -pl ejb -am test -Dtest=WorkflowPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.write=true`.

            """;

    private WorkflowPage() {}

    static String text() {
        return HEAD
                + "## Centralised mode (集中办理)\n\n"
                + diagram(Mode.CENTRALISED)
                + "\n## Self-service mode (自主办理)\n\n"
                + diagram(Mode.SELF_SERVICE)
                + "\n## States\n\n"
                + states()
                + "\n## Steps\n\n"
                + steps();
    }

    private static String diagram(Mode mode) {
        String arrows =
                Arrays.stream(Step.values()).flatMap(step -> arrows(step, mode)).collect(Collectors.joining("\n"));
        String ends = statesOf(mode)
                .filter(State::isEnd)
                .map(state -> "    " + state + " --> [*]")
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n    [*] --> PREPARING\n" + arrows + "\n" + ends + "\n```\n";
    }

    private static Stream<String> arrows(Step step, Mode mode) {
        Predicate<Medium> applies = medium -> step.appliesTo(mode, medium);
        List<Medium> media = Arrays.stream(Medium.values()).filter(applies).toList();
        String only = media.size() == 1 ? " (" + media.get(0) + ")" : "";
        return media.isEmpty()
                ? Stream.empty()
                : step.origins().stream()
                        .filter(origin -> origin.isIn(mode) && existsIn(origin.state(), mode))
                        .map(origin -> "    %s --> %s : %s%s".formatted(origin.state(), step.target(), step, only));
    }

    private static String states() {
        return "| state | stage | moves next, centralised | moves next, self-service |\n|---|---|---|---|\n"
                + Arrays.stream(State.values())
                        .map(state -> "| %s | %s %s | %s | %s |\n"
                                .formatted(
                                        state,
                                        state.stage().section(),
                                        state.stage(),
                                        mover(state, Mode.CENTRALISED),
                                        mover(state, Mode.SELF_SERVICE)))
                        .collect(Collectors.joining());
    }

    private static String mover(State state, Mode mode) {
        return existsIn(state, mode) ? state.mover(mode).map(Role::name).orElse("end") : "does not exist";
    }

    private static String steps() {
        return "| step | from | to | by | only | guards | leaves | requirement |\n|---|---|---|---|---|---|---|---|\n"
                + Arrays.stream(Step.values()).map(WorkflowPage::row).collect(Collectors.joining());
    }

    private static String row(Step step) {
        String origins = step.origins().stream()
                .map(origin -> origin.state() + (origin.mode() == null ? "" : " (" + origin.mode() + ")"))
                .collect(Collectors.joining(", "));
        List<Effect> effects = Arrays.stream(Effect.values())
                .filter(effect -> places().anyMatch(place -> leaves(step, effect, place)))
                .toList();
        return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        step,
                        origins,
                        step.target(),
                        step.role(),
                        only(step),
                        list(step.guards()),
                        effects.stream()
                                .map(effect -> effect + onlyWhere(step, effect))
                                .collect(Collectors.joining(", ")),
                        step.requirement());
    }

    private static String only(Step step) {
        Stream<String> modes = Arrays.stream(Mode.values())
                .filter(mode ->
                        Arrays.stream(Mode.values()).allMatch(other -> other == mode == appliesAtAll(step, other)))
                .map(Mode::name);
        Stream<String> media = Arrays.stream(Medium.values())
                .filter(medium ->
                        Arrays.stream(Medium.values()).allMatch(other -> other == medium == appliesAtAll(step, other)))
                .map(Medium::name);
        return Stream.concat(modes, media).collect(Collectors.joining(", "));
    }

    private static boolean appliesAtAll(Step step, Mode mode) {
        return Arrays.stream(Medium.values()).anyMatch(medium -> step.appliesTo(mode, medium));
    }

    private static boolean appliesAtAll(Step step, Medium medium) {
        return Arrays.stream(Mode.values()).anyMatch(mode -> step.appliesTo(mode, medium));
    }

    /** A mode or medium to which the effect is bound, unless the step itself exists nowhere else. */
    private static String onlyWhere(Step step, Effect effect) {
        Predicate<Scene> exists = place -> step.appliesTo(place.mode(), place.medium());
        Predicate<Scene> leaves = place -> leaves(step, effect, place);
        Stream<String> modes = Arrays.stream(Mode.values())
                .filter(mode -> only(mode, Scene::mode, leaves) && !only(mode, Scene::mode, exists))
                .map(Mode::name);
        Stream<String> media = Arrays.stream(Medium.values())
                .filter(medium -> only(medium, Scene::medium, leaves) && !only(medium, Scene::medium, exists))
                .map(Medium::name);
        String where = Stream.concat(modes, media).collect(Collectors.joining(", "));
        return where.isEmpty() ? "" : " (" + where + ")";
    }

    private static <T> boolean only(T value, Function<Scene, T> part, Predicate<Scene> holds) {
        return places().filter(holds).allMatch(place -> part.apply(place) == value);
    }

    private static boolean leaves(Step step, Effect effect, Scene place) {
        return step.appliesTo(place.mode(), place.medium())
                && step.effects(place.mode(), place.medium()).contains(effect);
    }

    private static Stream<Scene> places() {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> Arrays.stream(Medium.values()).map(medium -> Scene.at(State.PREPARING, mode, medium)));
    }

    private static String list(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Stream<State> statesOf(Mode mode) {
        return Arrays.stream(State.values()).filter(state -> existsIn(state, mode));
    }

    private static boolean existsIn(State state, Mode mode) {
        return Arrays.stream(Medium.values())
                .anyMatch(medium -> Walk.inhabited(mode, medium).contains(state));
    }
}
