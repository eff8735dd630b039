package cn.cegn.ra.application.entity;

import java.util.Map;

/**
 * A file in the history of its case: who put it there, and who took it away for which other one (S-D-03).
 *
 * @param pages of a PDF; null for a picture and for a PDF from before they were counted
 * @param uploadedBy id of a person, or the name where it is said so
 * @param endedBy the same of whoever replaced or removed it; null while it counts, and for files from before this was kept
 * @param replacedWith id of the file in its place; null if it counts or was removed
 */
public record FileTrace(StoredFile file, Integer pages, String uploadedBy, String endedBy, Long replacedWith) {

    /** The same with names in place of the ids of people. */
    public FileTrace named(Map<String, String> names) {
        return new FileTrace(
                file,
                pages,
                names.getOrDefault(uploadedBy, uploadedBy),
                endedBy == null ? null : names.getOrDefault(endedBy, endedBy),
                replacedWith);
    }

    /** Whether a page of it can be shown as a picture. */
    public boolean isPaged() {
        return pages != null;
    }
}
