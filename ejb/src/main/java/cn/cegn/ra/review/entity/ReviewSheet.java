package cn.cegn.ra.review.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is to be answered in one review, and the rules of answering it (S2.4-0, S2.5-2, S-D-01). Obstacles are message keys below
 * {@code refusal.}, all of them at once.
 */
public record ReviewSheet(List<SheetItem> items) {
    /** An item was not answered. */
    public static final String MISSING = "ANSWERS_MISSING";
    /** To pass, every answer is yes. */
    public static final String NEGATIVE = "ANSWERS_NEGATIVE";
    /** A no has no reason. */
    public static final String NO_REASON = "ANSWER_REASON_MISSING";
    /** An answer to what was not asked, or two to the same item. */
    public static final String NOT_ASKED = "ANSWER_NOT_ASKED";
    /** An answer to what the system judges. */
    public static final String OVERRIDDEN = "COMPUTED_OVERRIDDEN";
    /** The system's own verdict is no. */
    public static final String COMPUTED_NO = "COMPUTED_NEGATIVE";
    /** A reason, advice or remark is too long. */
    public static final String TOO_LONG = "ANSWER_TOO_LONG";
    /** Neither a no nor a free reason. */
    public static final String NO_GROUND = "REVIEW_GROUND_MISSING";

    public ReviewSheet {
        items = List.copyOf(items);
    }

    /** Why this may not pass: each asked item is answered yes, and each computed one is yes. */
    public List<String> obstaclesToPass(Answers answers) {
        List<String> obstacles = new ArrayList<>(obstaclesOfForm(answers));
        addIf(obstacles, !unanswered(answers).isEmpty(), MISSING);
        addIf(obstacles, !answers.defects().isEmpty(), NEGATIVE);
        addIf(obstacles, items.stream().anyMatch(item -> item.computed() == Verdict.NO), COMPUTED_NO);
        return List.copyOf(obstacles);
    }

    /**
     * Why this may not be returned: there is a reason, and once the reviewer began to answer he answers everything, so that the customer
     * hears of all defects together (一次性告知).
     */
    public List<String> obstaclesToReturn(Answers answers) {
        List<String> obstacles = new ArrayList<>(obstaclesToRefuse(answers));
        boolean began = !answers.items().isEmpty();
        addIf(obstacles, began && !unanswered(answers).isEmpty(), MISSING);
        return List.copyOf(obstacles);
    }

    /** Why this may not be refused: there is a reason; what decides need not be everything. */
    public List<String> obstaclesToRefuse(Answers answers) {
        List<String> obstacles = new ArrayList<>(obstaclesOfForm(answers));
        boolean ground = !answers.defects().isEmpty()
                || !answers.remark().isEmpty()
                || items.stream().anyMatch(item -> item.computed() == Verdict.NO);
        addIf(obstacles, !ground, NO_GROUND);
        return List.copyOf(obstacles);
    }

    /** The answers in the order of the sheet, with the system's own among them: what the dossier keeps. */
    public List<ItemAnswer> complete(Answers answers) {
        Map<String, ItemAnswer> byKey = new HashMap<>();
        answers.items().forEach(answer -> byKey.put(answer.key(), answer));
        return items.stream()
                .map(item -> item.isAsked()
                        ? byKey.get(item.key())
                        : new ItemAnswer(item.key(), item.computed(), String.join("; ", item.notes()), ""))
                .filter(answer -> answer != null && answer.verdict() != null)
                .toList();
    }

    /** The keys that wait for an answer. */
    public List<String> unanswered(Answers answers) {
        Set<String> answered = answers.items().stream()
                .filter(answer -> answer.verdict() != null)
                .map(ItemAnswer::key)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(SheetItem::isAsked)
                .map(SheetItem::key)
                .filter(key -> !answered.contains(key))
                .toList();
    }

    private List<String> obstaclesOfForm(Answers answers) {
        Map<String, SheetItem> byKey = items.stream().collect(Collectors.toMap(SheetItem::key, Function.identity()));
        Set<String> seen = new HashSet<>();
        Set<String> obstacles = new LinkedHashSet<>();
        for (ItemAnswer answer : answers.items()) {
            SheetItem item = byKey.get(answer.key());
            if (item == null || !seen.add(answer.key())) {
                obstacles.add(NOT_ASKED);
            } else if (!item.isAsked()) {
                obstacles.add(OVERRIDDEN);
            }
            if (answer.verdict() == Verdict.NO && answer.reason().isEmpty()) {
                obstacles.add(NO_REASON);
            }
            if (!answer.fits()) {
                obstacles.add(TOO_LONG);
            }
        }
        if (answers.remark().codePointCount(0, answers.remark().length()) > ItemAnswer.LONGEST) {
            obstacles.add(TOO_LONG);
        }
        return List.copyOf(obstacles);
    }

    private static void addIf(List<String> obstacles, boolean holds, String code) {
        if (holds && !obstacles.contains(code)) {
            obstacles.add(code);
        }
    }
}
