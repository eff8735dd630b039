package cn.cegn.ra.review.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FrozenVersions;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/** Cases as they are read, with an invented applicant. */
public final class SampleCases {
    public static final String APPLICANT = "0b0f9f2e-0000-4000-8000-000000000001";

    private SampleCases() {}

    public static CaseView person(State state, int round) {
        return of(SampleForms.PERSON, SampleForms.person(), state, round);
    }

    public static CaseView of(FormScope scope, FormEntries form, State state, int round) {
        Instant now = SampleForms.CLOCK.instant();
        return new CaseView(
                new CaseView.Key(7, 3, "SQ-2026-000001-X", null),
                state,
                scope,
                new FrozenVersions(1, 1, 1, 1, 1),
                new CaseView.Parties(5L, APPLICANT, "𠮷米·买买提", null, null),
                new CaseView.Progress(round, 1, now, now, null),
                form,
                form.sha256());
    }

    /** The same case with an acceptance number. */
    public static CaseView numbered(CaseView subject, String number) {
        return new CaseView(
                new CaseView.Key(subject.id(), 4, subject.key().formNumber(), number),
                subject.state(),
                subject.scope(),
                subject.frozen(),
                subject.parties(),
                subject.progress(),
                subject.form(),
                subject.formDigest());
    }

    /** A document with the digest of its content. */
    public static DossierEntry document(long id, int round, String kind, String content) {
        return new DossierEntry(
                id,
                round,
                1,
                kind,
                "STEP",
                new DossierEntry.Author("reg", "p-2", "丙", "REGISTRAR"),
                SampleForms.CLOCK.instant(),
                content,
                CanonicalJson.sha256(content));
    }
}
