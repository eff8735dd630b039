package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.registration.entity.TransferRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what was handed over with what is there, by digests (S2.6-0). */
final class TransferCheck {
    private TransferCheck() {}

    /** Whether form and files are exactly those that were handed over, and each document is there unchanged; later documents do not count. */
    static boolean holds(TransferRecord handed, String formDigest, List<StoredFile> files, List<DossierEntry> entries) {
        Map<Long, DossierEntry> byId =
                entries.stream().collect(Collectors.toMap(DossierEntry::id, Function.identity()));
        List<DossierEntry> listed = handed.documents().stream()
                .map(piece -> byId.get(piece.id()))
                .filter(entry -> entry != null && entry.isIntact())
                .toList();
        return TransferRecord.of(formDigest, files, listed).equals(handed);
    }
}
