package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The form while the case is with the applicant. */
@ApplicationScoped
public class FormDrafts {
    private static final String SAVE = "SAVE_FORM";

    @Inject
    private OwnCase own;

    @Inject
    private FormJudge judge;

    public DraftOutcome save(CaseRef ref, FormEntries typed) {
        Optional<CertificateApplication> found = own.locked(ref.id(), SAVE);
        if (found.isEmpty()) {
            return new DraftOutcome.NotVisible();
        }
        CertificateApplication application = found.get();
        if (!OwnCase.isOpen(application)) {
            own.refuse(SAVE, ref.id(), "LOCKED");
            return new DraftOutcome.Locked();
        }
        if (application.version() != ref.version()) {
            own.refuse(SAVE, ref.id(), "OVERTAKEN");
            return new DraftOutcome.Overtaken();
        }
        CaseView before = application.view();
        FormEntries entries = typed.applicable(before.scope());
        if (!entries.equals(before.form())) {
            application.fillIn(entries, HolderName.of(before.type(), entries));
            own.noteChange(
                    SAVE, ref.id(), before.formDigest(), application.view().formDigest());
        }
        int version = own.flushed(application);
        return new DraftOutcome.Kept(version, judge.defects(application.view()));
    }

    public List<Defect> defects(long application) {
        return own.read(application)
                .map(CertificateApplication::view)
                .map(judge::defects)
                .orElse(List.of());
    }
}
