package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.IdDocumentType;
import java.time.Clock;
import java.util.List;

/** One entered value under judgement; its code is followed by {@code .missing} or {@code .wrong}. */
record Entry(Section section, String code, String value) {
    static Entry of(Section section, String code, String value) {
        return new Entry(section, code, value == null ? "" : value);
    }

    List<Lack> as(FieldFormat format, Clock clock) {
        return value.isBlank() ? missing() : wrong(format.findings(value, clock));
    }

    List<Lack> as(IdDocumentType type, Clock clock) {
        return value.isBlank() || type == null ? missing() : wrong(type.findings(value, clock));
    }

    private List<Lack> missing() {
        return List.of(Lack.of(section, code + ".missing"));
    }

    private List<Lack> wrong(List<Finding> findings) {
        return findings.isEmpty() ? List.of() : List.of(Lack.of(section, code + ".wrong"));
    }
}
