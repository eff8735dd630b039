package cn.cegn.ra.issuance;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.entity.SampleCases;

/** Cases as they stand with the RA approver. */
public final class Approved {
    private Approved() {}

    public static CaseView person(State state, int attempt) {
        CaseView plain = SampleCases.of(SampleForms.PERSON, SampleForms.person(), state, 1);
        CaseView.Progress progress = plain.progress();
        return new CaseView(
                new CaseView.Key(7, 3, plain.key().formNumber(), "ZS20261123000001K"),
                state,
                plain.scope(),
                plain.frozen(),
                plain.parties(),
                new CaseView.Progress(progress.round(), attempt, progress.openedAt(), progress.since(), null),
                plain.form(),
                plain.formDigest());
    }
}
