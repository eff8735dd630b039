package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.ROSTER;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is entered for one row of the roster. */
public record RosterRow(Identity identity, String department, String post, CertificateType type, Medium medium) {
    public RosterRow {
        department = FieldFormat.TEXT.normalise(department == null ? "" : department);
        post = FieldFormat.TEXT.normalise(post == null ? "" : post);
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(ROSTER, clock));
        lacks.addAll(Entry.of(ROSTER, "roster.department", department).as(FieldFormat.TEXT, clock));
        lacks.addAll(Entry.of(ROSTER, "roster.post", post).as(FieldFormat.TEXT, clock));
        if (type == null) {
            lacks.add(Lack.of(ROSTER, "roster.type.missing"));
        }
        if (medium == null) {
            lacks.add(Lack.of(ROSTER, "roster.medium.missing"));
        }
        return lacks;
    }
}
