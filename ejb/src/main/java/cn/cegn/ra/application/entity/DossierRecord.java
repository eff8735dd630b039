package cn.cegn.ra.application.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;

/** One document that an act left in the dossier: a Java record in canonical JSON, with its digest. Never changed. */
@Entity
@Immutable
@Table(name = "dossier_record")
public class DossierRecord {
    /** Where one word of a name ends and the next begins. */
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "dossier_record_id")
    private Long id;

    @Column(name = "application_id")
    private long application;

    private int round;
    private int attempt;
    private String kind;
    private String step;
    private String account;
    private String person;

    @Column(name = "person_name")
    private String personName;

    private String role;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Convert(converter = SealedText.class)
    @Column(name = "content_sealed")
    private String content;

    private String digest;

    protected DossierRecord() {}

    /**
     * @param act the step's name, or of an act that is no step
     * @param content a Java record that canonical JSON can write and read
     */
    public DossierRecord(CaseView subject, String act, Actor author, Object content, Instant now) {
        this.application = subject.id();
        this.round = subject.progress().round();
        this.attempt = subject.progress().attempt();
        this.kind = kindOf(content.getClass());
        this.step = act;
        this.account = author.account();
        this.person = author.person();
        this.personName = author.name();
        this.role = author.role().name();
        this.recordedAt = now;
        this.content = CanonicalJson.write(content);
        this.digest = CanonicalJson.sha256(this.content);
    }

    /** The kind under which a record class is kept: its simple name in capitals, words parted by underscores. */
    public static String kindOf(Class<?> type) {
        return WORDS.matcher(type.getSimpleName()).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    public DossierEntry entry() {
        return new DossierEntry(
                id,
                round,
                attempt,
                kind,
                step,
                new DossierEntry.Author(account, person, personName, role),
                recordedAt,
                content,
                digest);
    }
}
