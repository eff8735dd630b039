package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialKind;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.StoredFile;
import java.time.Instant;
import java.util.List;

/**
 * Document: the entry of one arrival in the acceptance register (S2.5-1).
 *
 * @param number 受理编号; the same for each arrival of a case
 * @param round of the case, so that a corrected version has an entry of its own
 * @param receivedAt when it arrived at the RA
 * @param items in the order of the material list
 * @param contentDigest of form and files together
 */
public record AcceptanceEntry(
        String number,
        int round,
        Instant receivedAt,
        Channel channel,
        List<Item> items,
        String formDigest,
        String contentDigest) {

    public AcceptanceEntry {
        items = List.copyOf(items);
    }

    /** One item of the material: 原件 or 复印件, how many files, and the SHA-256 of each. */
    public record Item(MaterialItem item, MaterialKind kind, int count, List<String> digests) {
        public Item {
            digests = List.copyOf(digests);
        }

        public static Item of(MaterialLine line) {
            return new Item(
                    line.item(),
                    line.requirement().kind(),
                    line.files().size(),
                    line.files().stream().map(StoredFile::digest).toList());
        }
    }

    /** Files of all items. */
    public int countFiles() {
        return items.stream().mapToInt(Item::count).sum();
    }
}
