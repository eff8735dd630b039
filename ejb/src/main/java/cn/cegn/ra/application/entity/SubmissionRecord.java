package cn.cegn.ra.application.entity;

import java.time.Instant;
import java.util.List;

/**
 * That the applicant submitted, to whom and exactly what (S2.3-1, S2.3-2). What is reviewed later must have this content digest.
 *
 * @param to {@code HANDLER} in centralised mode, {@code RA_REGISTRAR} in self-service mode
 * @param recipient the handler's person id, or null for the RA
 * @param formDigest SHA-256 of the form's canonical JSON
 * @param files what was submitted with it, in the order of the material list
 * @param contentDigest SHA-256 over form and files together
 */
public record SubmissionRecord(
        String to,
        String recipient,
        Instant submittedAt,
        String formNumber,
        String formDigest,
        List<SubmittedFile> files,
        String contentDigest) {

    public SubmissionRecord {
        files = List.copyOf(files);
    }

    /** A file as it was submitted. */
    public record SubmittedFile(long id, MaterialItem item, String name, long size, String digest) {
        public static SubmittedFile of(StoredFile file) {
            return new SubmittedFile(file.id(), file.item(), file.name(), file.size(), file.digest());
        }
    }
}
