package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Period;
import java.time.LocalDate;

/** What pages ask of a person: identity, and for how long he is appointed or designated by which document. */
public final class PersonEntries {
    private String name;
    private IdDocumentType idType = IdDocumentType.RESIDENT_ID_CARD;
    private String idNumber;
    private LocalDate from;
    private LocalDate to;
    private String document;

    Identity identity() {
        return new Identity(name, idType, idNumber);
    }

    Period period() {
        return new Period(from, to);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public IdDocumentType getIdType() {
        return idType;
    }

    public void setIdType(IdDocumentType idType) {
        this.idType = idType;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
