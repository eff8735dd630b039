package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.IdDocumentType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Name and identity document of a natural person, normalised as the form's are. */
public record Identity(String name, IdDocumentType idType, String idNumber) {
    public Identity {
        name = FieldFormat.PERSON_NAME.normalise(name == null ? "" : name);
        idNumber = FieldFormat.ID_NUMBER.normalise(idNumber == null ? "" : idNumber);
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Section section, Clock clock) {
        List<Lack> lacks = new ArrayList<>();
        lacks.addAll(Entry.of(section, "person.name", name).as(FieldFormat.PERSON_NAME, clock));
        lacks.addAll(Entry.of(section, "person.idNumber", idNumber).as(idType, clock));
        return lacks;
    }

    public String masked() {
        return FieldFormat.ID_NUMBER.mask(idNumber);
    }

    @Override
    public String toString() {
        return "Identity[" + idType + " ****]";
    }
}
