package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a material list must be (S2.2-1, S2.1-9). */
public final class ListRule {
    public static final int LONGEST_NOTE = 200;

    private ListRule() {}

    /** MiB of one file that a list may say: the usual, so that a tight server does not make every list wrong, or more where more is taken. */
    public static int mostMebibytes() {
        return Math.max(
                MaterialLimits.USUAL.fileMegabytes(),
                MaterialLimits.ofThisServer().fileMegabytes());
    }

    /** Everything that is wrong with the list of one plan. */
    public static Set<ListFault> faults(MaterialPlan plan, List<MaterialRequirement> lines) {
        Set<ListFault> faults = EnumSet.noneOf(ListFault.class);
        boolean centralised = plan.mode() == Mode.CENTRALISED;
        add(faults, !asks(lines, MaterialItem.SIGNED_FORM), ListFault.SIGNED_FORM_MISSING);
        add(faults, centralised && !asks(lines, MaterialItem.HANDLER_AUTHORISATION), ListFault.AUTHORISATION_MISSING);
        add(
                faults,
                !centralised && lines.stream().anyMatch(line -> line.code() == MaterialItem.HANDLER_AUTHORISATION),
                ListFault.AUTHORISATION_FORBIDDEN);
        for (MaterialRequirement line : lines) {
            int files = line.limits().most();
            int size = line.limits().mebibytes();
            add(faults, files < 1 || files > FileCheck.MOST_FILES, ListFault.FILES_OUT_OF_RANGE);
            add(faults, size < 1 || size > mostMebibytes(), ListFault.SIZE_OUT_OF_RANGE);
            add(faults, line.note().length() > LONGEST_NOTE, ListFault.NOTE_TOO_LONG);
        }
        return faults;
    }

    private static boolean asks(List<MaterialRequirement> lines, MaterialItem item) {
        return lines.stream().anyMatch(line -> line.code() == item && line.mandatory());
    }

    private static void add(Set<ListFault> faults, boolean stands, ListFault fault) {
        if (stands) {
            faults.add(fault);
        }
    }
}
