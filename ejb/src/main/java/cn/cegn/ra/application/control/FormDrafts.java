package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormNotes;
import cn.cegn.ra.application.entity.Prefilled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

    @Inject
    private FormBeginning beginning;

    @Inject
    private Clock clock;

    /** The same entries are kept whatever version was shown: a page that did not hear of its own saving is not overtaken by it. */
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
        CaseView before = application.view();
        FormEntries entries = typed.applicable(before.scope());
        boolean changed = !entries.equals(before.form());
        if (changed && application.version() != ref.version()) {
            own.refuse(SAVE, ref.id(), "OVERTAKEN");
            return new DraftOutcome.Overtaken(application.version(), application.formSavedAt(), before.form());
        }
        if (changed) {
            application.fillIn(entries, HolderName.of(before.type(), entries));
            application.savedAt(clock.instant());
            own.noteChange(
                    SAVE, ref.id(), before.formDigest(), application.view().formDigest());
        }
        int version = own.flushed(application);
        return new DraftOutcome.Kept(version, judge.defects(application.view()));
    }

    public FormNotes notes(long application) {
        return own.read(application).map(this::notes).orElseGet(FormNotes::none);
    }

    private FormNotes notes(CertificateApplication application) {
        CaseView subject = application.view();
        Prefilled known = beginning.of(subject);
        FormEntries offered = known.offered(subject.scope(), subject.form());
        return new FormNotes(
                application.formSavedAt(), offered, known.sources(subject.form().and(offered)));
    }

    public List<Defect> defects(long application) {
        return own.read(application)
                .map(CertificateApplication::view)
                .map(judge::defects)
                .orElse(List.of());
    }
}
