package cn.cegn.ra.application.entity;

import java.util.Comparator;
import java.util.List;

/**
 * SHA-256 over what an applicant hands in: the form's digest and each file's digest under its item, in canonical JSON. The order of the
 * uploads does not count.
 */
public final class ContentDigest {
    private static final Comparator<StoredFile> ORDER =
            Comparator.comparing(StoredFile::item).thenComparing(StoredFile::digest);

    private ContentDigest() {}

    /** @param files those that count now */
    public static String of(String formDigest, List<StoredFile> files) {
        List<Part> parts = files.stream()
                .sorted(ORDER)
                .map(file -> new Part(file.item(), file.digest()))
                .toList();
        return CanonicalJson.sha256(CanonicalJson.write(new Content(formDigest, parts)));
    }

    private record Content(String form, List<Part> files) {}

    private record Part(MaterialItem item, String digest) {}
}
