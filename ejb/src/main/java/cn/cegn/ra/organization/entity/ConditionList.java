package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.CONDITIONS;

import java.util.ArrayList;
import java.util.List;

/** The application conditions as they are entered: at least one, each 1 … 500 characters; empty lines do not count (S2.1-3). */
public record ConditionList(List<String> texts) {
    private static final int LONGEST = 500;

    public ConditionList {
        texts = texts == null
                ? List.of()
                : texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (texts.isEmpty()) {
            lacks.add(Lack.of(CONDITIONS, "conditions.missing"));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).codePointCount(0, texts.get(i).length()) > LONGEST) {
                lacks.add(Lack.of(CONDITIONS, "conditions.tooLong", String.valueOf(i + 1), String.valueOf(LONGEST)));
            }
        }
        return lacks;
    }
}
