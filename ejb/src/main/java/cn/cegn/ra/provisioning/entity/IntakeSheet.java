package cn.cegn.ra.provisioning.entity;

import java.util.List;

/** A list of keys as it was read, and everything that speaks against it. It is received as a whole or not at all. */
public record IntakeSheet(List<KeyLine> lines, List<LineProblem> problems) {
    public IntakeSheet {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty() && !lines.isEmpty();
    }
}
