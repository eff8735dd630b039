package cn.cegn.ra.web.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the rows of {@code ra:answer} out of a submitted form. */
public final class AnswerSheet {

    private static final int LONGEST = 400;

    private AnswerSheet() {}

    /**
     * The answers to the items asked, in their order; an item that was not answered is {@link Answer#NONE}.
     *
     * @param parameters of the request, as {@code externalContext.requestParameterMap} has them
     * @param keys the {@code key} of each row; whatever else was sent is ignored
     */
    public static Map<String, Answer> read(Map<String, String> parameters, Collection<String> keys) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        keys.forEach(key -> answers.put(key, one(parameters, "answer-" + key)));
        return answers;
    }

    private static Answer one(Map<String, String> parameters, String name) {
        String verdict = parameters.getOrDefault(name, "");
        return switch (verdict) {
            case "yes" -> new Answer("yes", "", "");
            case "no" -> new Answer("no", text(parameters, name + "-reason"), text(parameters, name + "-advice"));
            default -> Answer.NONE;
        };
    }

    private static String text(Map<String, String> parameters, String name) {
        String given = parameters.getOrDefault(name, "").strip();
        return given.codePointCount(0, given.length()) <= LONGEST
                ? given
                : given.substring(0, given.offsetByCodePoints(0, LONGEST));
    }
}
