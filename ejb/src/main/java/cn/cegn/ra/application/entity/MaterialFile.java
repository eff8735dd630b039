package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An uploaded file without its bytes. It is never deleted: replaced or removed, it keeps its place in the history (S-D-03). */
@Entity
@Table(name = "material_file")
public class MaterialFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "material_file_id")
    private Long id;

    @Column(name = "application_id")
    private long application;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MaterialItem item;

    private int round;
    private String name;

    @Column(name = "content_type")
    private String contentType;

    private long size;
    private String digest;

    /** Of a PDF that was judged; null for a picture and for files from before they were counted. */
    private Integer pages;

    @Column(name = "form_mark")
    private String formMark;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "replaced_by")
    private String replacedBy;

    /** The file that took its place; null if it was removed. */
    @Column(name = "replaced_with")
    private Long replacedWith;

    protected MaterialFile() {}

    /** @param subject the case as it stands; the file belongs to its present round */
    public MaterialFile(CaseView subject, Upload upload, Origin origin) {
        this.application = subject.id();
        this.round = subject.progress().round();
        this.item = upload.item();
        this.name = upload.name();
        this.contentType = upload.contentType();
        this.size = upload.content().length;
        this.digest = CanonicalJson.sha256(upload.content());
        this.pages = upload.pages().orElse(null);
        this.formMark = upload.mark().map(FormMark::digest).orElse(null);
        this.expiresOn = upload.expiresOn();
        this.uploadedBy = origin.person();
        this.uploadedAt = origin.at();
    }

    /**
     * A file that was judged good.
     *
     * @param mark the code of a printed form, if one was found
     */
    @SuppressWarnings("ArrayRecordComponent") // passed once from the judge to the store, never compared
    public record Upload(
            MaterialItem item,
            String name,
            String contentType,
            byte[] content,
            LocalDate expiresOn,
            Optional<FormMark> mark) {

        Optional<Integer> pages() {
            return contentType.equals("application/pdf") ? FileCheck.pages(content) : Optional.empty();
        }
    }

    /** Whose file it is and when it came. */
    public record Origin(String person, Instant at) {}

    /** It counts no more, for the file that took its place, or null if it was removed; the first time stays. */
    public void replace(Origin end, Long with) {
        if (replacedAt == null) {
            replacedAt = end.at();
            replacedBy = end.person();
            replacedWith = with;
        }
    }

    public Long id() {
        return id;
    }

    /** The file as a value for everyone outside this component. */
    public StoredFile stored() {
        return new StoredFile(
                id,
                application,
                item,
                round,
                name,
                contentType,
                size,
                digest,
                formMark,
                expiresOn,
                uploadedAt,
                replacedAt);
    }

    /** What is known of it besides. */
    public FileTrace trace() {
        return new FileTrace(stored(), pages, uploadedBy, replacedBy, replacedWith);
    }
}
