package cn.cegn.ra.review.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.identity.entity.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Answers put aside, one set a case and person, written over. No record: nothing was decided. */
@Entity
@Table(name = "review_draft")
public class ReviewDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "review_draft_id")
    private Long id;

    @Column(name = "application_id")
    private long application;

    @Column(name = "person_id")
    private String person;

    private int round;

    @Convert(converter = SealedText.class)
    @Column(name = "answers_sealed")
    private String answers;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected ReviewDraft() {}

    public ReviewDraft(long application, String person) {
        this.application = application;
        this.person = person;
    }

    public void write(int inRound, Answers given, Instant now) {
        round = inRound;
        answers = CanonicalJson.write(given);
        savedAt = now;
    }

    /** What was put aside; of an older round nothing counts (S-D-01). */
    public Answers answers(int inRound) {
        return round == inRound ? CanonicalJson.read(answers, Answers.class) : Answers.of(java.util.List.of());
    }
}
