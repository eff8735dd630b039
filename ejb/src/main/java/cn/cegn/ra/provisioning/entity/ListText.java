package cn.cegn.ra.provisioning.entity;

import java.util.List;

/** A list file as lines of text, the same lines as in the file; or what speaks against the file. */
public record ListText(String text, List<LineProblem> problems) {
    public ListText {
        problems = List.copyOf(problems);
    }

    public static ListText of(String text) {
        return new ListText(text, List.of());
    }

    public static ListText refused(LineProblem... problems) {
        return new ListText("", List.of(problems));
    }
}
