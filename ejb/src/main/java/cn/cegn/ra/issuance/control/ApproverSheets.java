package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.issuance.entity.ApproverSheet;
import cn.cegn.ra.issuance.entity.SecondReview;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.registration.boundary.Registrations;
import cn.cegn.ra.registration.entity.TransferRecord;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SheetItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what the approver has to answer and to open. */
@ApplicationScoped
public class ApproverSheets {
    @Inject
    private Material material;

    @Inject
    private Dossier dossier;

    @Inject
    private Registrations registrations;

    @Inject
    private CurrentActor current;

    /** Each field of the form, then each item of the material; none of the registrar's answers is filled in (S2.6-1). */
    public ApproverSheet of(CaseView subject) {
        ReviewSheet sheet = new ReviewSheet(Stream.concat(
                        SheetItems.ofFields(subject),
                        material.handedIn(subject).stream().map(SheetItems::ofPaper))
                .toList());
        Set<Long> opened = current.as(Role.RA_APPROVER)
                .map(Actor::person)
                .map(person -> material.openedBy(subject, person))
                .orElse(Set.of());
        List<StoredFile> files = material.files(subject);
        return new ApproverSheet(sheet, files, opened, isAsTransferred(subject, files));
    }

    public SecondReview review(CaseView subject, ApproverSheet sheet, Answers answers) {
        return new SecondReview(
                sheet.sheet().complete(answers),
                answers.remark(),
                sheet.files().stream().map(StoredFile::id).toList(),
                subject.formDigest(),
                material.contentDigest(subject),
                registrations.transfer(subject).map(TransferRecord::digest).orElse(""));
    }

    /** What was handed over is compared with what is there now. */
    private boolean isAsTransferred(CaseView subject, List<StoredFile> files) {
        List<DossierEntry> entries = dossier.all(subject.id());
        Optional<TransferRecord> transfer = registrations.transfer(subject);
        return transfer.map(handed -> TransferCheck.holds(handed, subject.formDigest(), files, entries))
                .orElse(false);
    }
}
