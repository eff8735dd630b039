package cn.cegn.ra.application.entity;

import java.util.Objects;

/**
 * The texts of the printed application form that an office words.
 *
 * @param note above the signatures; may be empty
 * @param unitStatement what the organisation confirms by its stamp
 * @param registrarItems what the registrar writes down
 * @param approverItems what the RA approver writes down
 */
public record FormTexts(String note, String unitStatement, String registrarItems, String approverItems, String footer) {
    public FormTexts {
        note = stripped(note);
        unitStatement = stripped(unitStatement);
        registrarItems = stripped(registrarItems);
        approverItems = stripped(approverItems);
        footer = stripped(footer);
    }

    private static String stripped(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** The same with another footer: a sample has one of its own. */
    public FormTexts footed(String other) {
        return new FormTexts(note, unitStatement, registrarItems, approverItems, other);
    }
}
