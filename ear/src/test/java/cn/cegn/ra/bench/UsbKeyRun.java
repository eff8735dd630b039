package cn.cegn.ra.bench;

import cn.cegn.ra.token.KeyProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The rounds of {@link UsbKeyBenchmark}, one kind of key pair after the other. */
final class UsbKeyRun {
    private static final List<Integer> SLOTS = List.of(1, 2, 4);
    private static final int MOST_SLOTS = 4;
    private static final int MOST_WARM_UPS = 20;
    private static final double GOAL = 0.70;
    private static final double GOAL_OF_MOST = 0.50;

    /** So many calls of a hundred may differ from the tape's: Java's provider closes sessions when it likes. */
    private static final double DIFFERENCE = 0.02;

    private final KeyDesk desk;
    private final KeyTape tape;
    private final Report out;
    private final int keys = Settings.jobs(24);
    private final Map<KeyProfile, Map<Integer, List<Double>>> ratios = new EnumMap<>(KeyProfile.class);
    private Map<Integer, Long> callsOfAKey = Map.of();

    UsbKeyRun(KeyDesk desk, KeyTape tape, Report out) {
        this.desk = desk;
        this.tape = tape;
        this.out = out;
        out.say(
                "a key is one case from its label to RECORD_WRITTEN: two jobs over JMS, the embedded CA between them; SoftHSM2, %d keys plugged in",
                desk.slots());
        out.say("the reference plays the calls of one such key, recorded in this run, from C, one thread a slot");
        out.say(
                "at 1 slot both sides are reckoned with the mean CPU of generating a pair in this round: how long that takes is chance");
    }

    /** Warms up, records the calls of one key, and runs the rounds. */
    void profile(KeyProfile profile, Path folder) throws Exception {
        tape.hideCurves(profile != KeyProfile.P256);
        ratios.put(profile, new TreeMap<>());
        out.say("%s:", profile);
        new WarmUp(out, MOST_WARM_UPS).run(this::batch);
        desk.confirm(1);
        List<String> lines = tape.recorded(this::one);
        callsOfAKey = KeyTape.counts(lines);
        out.say("%d calls a key", lines.size());
        try (BareKeys bare = BareKeys.start(tape, lines, folder, desk.slots())) {
            bare.play(1, keys);
            desk.confirm(keys * SLOTS.size() * Settings.rounds());
            for (int round = 1; round <= Settings.rounds(); round++) {
                for (int slots : SLOTS) {
                    round(profile, round, slots, bare);
                }
            }
        }
    }

    private void one() {
        try {
            desk.make(1, 1);
        } catch (Exception e) {
            throw new IllegalStateException("no key was made for the tape", e);
        }
    }

    /** Twice a measurement's keys: of fewer the CPU a key falls and rises by chance. */
    private Sample batch() throws Exception {
        desk.confirm(2 * keys);
        double cpu = desk.site().cpuMillis();
        Making made = desk.make(MOST_SLOTS, 2 * keys);
        desk.site().drain();
        double used = desk.site().cpuMillis() - cpu - made.generatingMillis();
        return new Sample(made.seconds(), used, made.latencies(), 0);
    }

    private void round(KeyProfile profile, int number, int slots, BareKeys bare) throws Exception {
        try {
            Map<Integer, Long> before = tape.counts();
            double cpu = desk.site().cpuMillis();
            Making ours = desk.make(slots, keys);
            double used = (desk.site().cpuMillis() - cpu) / keys;
            requireTheSameCalls(before, tape.counts());
            Making theirs = bare.play(slots, keys);
            double ratio = slots == 1 ? paired(ours, theirs) : ours.perMinute() / theirs.perMinute();
            say("round " + number + ", " + profile + ", slots " + slots, ours, theirs, ratio);
            out.say(
                    "    a key median %.0f ms, p95 %.0f ms, CPU %.0f ms; generating %.1f and %.1f CPU-ms",
                    Figures.quantile(ours.latencies(), 0.5),
                    Figures.quantile(ours.latencies(), 0.95),
                    used,
                    ours.generatingMillisPerKey(),
                    theirs.generatingMillisPerKey());
            ratios.get(profile).computeIfAbsent(slots, any -> new ArrayList<>()).add(ratio);
        } catch (IllegalStateException e) {
            out.say("round %d with %d slots does not count: %s", number, slots, e.getMessage());
        }
    }

    private void say(String what, Making ours, Making theirs, double ratio) {
        out.say(
                "%s: %.0f keys a minute, bare %.0f; ratio %.2f (as timed %.2f)",
                what, ours.perMinute(), theirs.perMinute(), ratio, ours.perMinute() / theirs.perMinute());
    }

    private static double paired(Making ours, Making theirs) {
        double mean = (ours.generatingMillis() + theirs.generatingMillis()) / (ours.keys() + theirs.keys());
        return ours.generatingIn(mean).perMinute() / theirs.generatingIn(mean).perMinute();
    }

    /** Else something else was measured than the tape's key. */
    private void requireTheSameCalls(Map<Integer, Long> before, Map<Integer, Long> after) {
        long different = 0;
        long all = 0;
        for (Map.Entry<Integer, Long> place : after.entrySet()) {
            long made = place.getValue() - before.getOrDefault(place.getKey(), 0L);
            different += Math.abs(made - keys * callsOfAKey.getOrDefault(place.getKey(), 0L));
            all += made;
        }
        if (different > all * DIFFERENCE) {
            throw new IllegalStateException(different + " of " + all + " calls were not those of the tape");
        }
    }

    Verdict verdict() {
        OptionalDouble most = worst(MOST_SLOTS);
        out.say(
                "bench usbkey: with %d slots ratio %s goal >= %.2f (of the worse kind of key pair)",
                MOST_SLOTS,
                most.isPresent() ? String.format(Locale.ROOT, "%.2f", most.getAsDouble()) : "none",
                GOAL_OF_MOST);
        return Verdict.atLeast("usbkey", worst(1), GOAL);
    }

    /** Of the medians of all kinds of key pairs the least; empty if one has none. */
    private OptionalDouble worst(int slots) {
        List<OptionalDouble> medians = ratios.values().stream()
                .map(ofProfile -> Figures.median(ofProfile.getOrDefault(slots, List.of())))
                .toList();
        return medians.stream().allMatch(OptionalDouble::isPresent)
                ? medians.stream().mapToDouble(OptionalDouble::getAsDouble).min()
                : OptionalDouble.empty();
    }
}
