package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.lifecycle.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which work documents a case needs before it is handed over (S2.5-6). Kinds as {@link DossierEntry#kind} has them. */
public final class DossierContents {
    /** Of the present round: what was reviewed before a return does not count (S-D-01). */
    static final List<String> OF_THE_ROUND = List.of(
            "MATERIAL_REVIEW",
            "IDENTITY_VERIFICATION",
            "REQUEST_AUTHENTICITY",
            "REGISTRATION_ENTRY",
            "WORK_PROCESS_RECORD");
    /** Of this round or the one in which the case arrived. */
    static final List<String> OF_THE_CASE = List.of("SUBMISSION_RECORD", "ACCEPTANCE_ENTRY");
    /** In centralised mode beside them. */
    static final List<String> OF_THE_HANDLER = List.of("INTERNAL_REVIEW", "FORWARD_RECORD");

    private DossierContents() {}

    /** The kinds that are missing or no longer have their digest; a broken document counts as missing. */
    public static List<String> missing(List<DossierEntry> entries, int round, Mode mode) {
        Set<String> whole =
                kinds(entries.stream().filter(DossierEntry::isIntact).toList());
        Set<String> now = kinds(entries.stream()
                .filter(entry -> entry.round() == round && entry.isIntact())
                .toList());
        List<String> missing = new ArrayList<>();
        OF_THE_CASE.stream().filter(kind -> !whole.contains(kind)).forEach(missing::add);
        if (mode == Mode.CENTRALISED) {
            OF_THE_HANDLER.stream().filter(kind -> !whole.contains(kind)).forEach(missing::add);
        }
        OF_THE_ROUND.stream().filter(kind -> !now.contains(kind)).forEach(missing::add);
        entries.stream()
                .filter(entry -> !entry.isIntact())
                .map(DossierEntry::kind)
                .forEach(missing::add);
        return missing.stream().distinct().toList();
    }

    private static Set<String> kinds(List<DossierEntry> entries) {
        return entries.stream().map(DossierEntry::kind).collect(Collectors.toSet());
    }
}
