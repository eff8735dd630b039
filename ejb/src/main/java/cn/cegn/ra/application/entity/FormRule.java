package cn.cegn.ra.application.entity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the texts of the form must be. */
public final class FormRule {
    /** Characters: the form is to stay on its pages. */
    public static final int LONGEST_NOTE = 600;

    public static final int LONGEST = 300;

    private FormRule() {}

    /** Everything that is wrong with the texts themselves. */
    public static Set<FormFault> faults(FormTexts texts) {
        Set<FormFault> faults = EnumSet.noneOf(FormFault.class);
        add(faults, texts.unitStatement().isEmpty(), FormFault.UNIT_STATEMENT_MISSING);
        add(faults, texts.registrarItems().isEmpty(), FormFault.REGISTRAR_ITEMS_MISSING);
        add(faults, texts.approverItems().isEmpty(), FormFault.APPROVER_ITEMS_MISSING);
        add(faults, texts.footer().isEmpty(), FormFault.FOOTER_MISSING);
        boolean longer = texts.note().length() > LONGEST_NOTE
                || Stream.of(texts.unitStatement(), texts.registrarItems(), texts.approverItems(), texts.footer())
                        .anyMatch(text -> text.length() > LONGEST);
        add(faults, longer, FormFault.TOO_LONG);
        return faults;
    }

    private static void add(Set<FormFault> faults, boolean stands, FormFault fault) {
        if (stands) {
            faults.add(fault);
        }
    }
}
