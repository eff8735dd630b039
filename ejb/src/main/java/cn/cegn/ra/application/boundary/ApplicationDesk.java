package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseOpening;
import cn.cegn.ra.application.control.FormDrafts;
import cn.cegn.ra.application.control.KeyRequests;
import cn.cegn.ra.application.control.MaterialDrafts;
import cn.cegn.ra.application.control.Submissions;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormNotes;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.Openable;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The applicant at work: he opens a case, fills in the form, gathers material, submits, corrects, or gives up (S2.2-1 … S2.3-2). */
@Stateless
@RolesAllowed("APPLICANT")
public class ApplicationDesk {
    @Inject
    private CaseOpening opening;

    @Inject
    private FormDrafts forms;

    @Inject
    private MaterialDrafts material;

    @Inject
    private KeyRequests requests;

    @Inject
    private Submissions submissions;

    /** What the caller may apply for: his approved roster rows in force for which he has no open case (S2.1-4, S2.2-1). */
    public List<Openable> openable() {
        return opening.openable();
    }

    /**
     * Opens a case with what is known filled in; empty, and on record, if the caller may not.
     *
     * @return the case in its first version
     */
    public Optional<CaseRef> open(CertificateType type, Medium medium) {
        return opening.open(type, medium);
    }

    /** Keeps the form as it was typed, whatever is wrong with it. Fields that do not stand on this form are left out. */
    public DraftOutcome save(CaseRef ref, FormEntries typed) {
        return forms.save(ref, typed);
    }

    /** What is wrong with the kept form, in its order; empty for a case that is not the caller's. */
    public List<Defect> defects(long application) {
        return forms.defects(application);
    }

    /** What is known beside the kept form; nothing of a case that is not the caller's. */
    public FormNotes notes(long application) {
        return forms.notes(application);
    }

    /**
     * Adds a file to an item of the material list.
     *
     * @param content read up to one byte more than is allowed; the caller closes it
     * @param expiresOn last day of the paper's validity, or null
     */
    public DraftOutcome upload(CaseRef ref, MaterialItem item, String name, InputStream content, LocalDate expiresOn) {
        return material.upload(ref.id(), new MaterialDrafts.Arrival(item, name, content, expiresOn));
    }

    /** Puts a file in the place of another one, which stays in the history. */
    public DraftOutcome replace(CaseRef ref, long file, String name, InputStream content, LocalDate expiresOn) {
        return material.replace(ref.id(), file, new MaterialDrafts.Arrival(null, name, content, expiresOn));
    }

    /** Takes a file out of the material; it stays in the history. */
    public DraftOutcome removeFile(CaseRef ref, long file) {
        return material.remove(ref.id(), file);
    }

    /** Hands in the PKCS#10 request for a soft certificate, until the certificate is ordered (S-D-05). */
    public DraftOutcome handInRequest(CaseRef ref, String pem) {
        return requests.handIn(ref, pem);
    }

    /** Submits to the handler or to the RA, as the case's mode says. */
    public Outcome submit(CaseRef ref) {
        return submissions.mode(ref.id()) == Mode.CENTRALISED ? submitToHandler(ref) : submitToRa(ref);
    }

    /** Centralised mode (S2.3-1). */
    @Takes(Step.SUBMIT_TO_HANDLER)
    @RolesAllowed("APPLICANT")
    public Outcome submitToHandler(CaseRef ref) {
        return submissions.submit(ref, Step.SUBMIT_TO_HANDLER);
    }

    /** Self-service mode (S2.3-2). */
    @Takes(Step.SUBMIT_TO_RA)
    @RolesAllowed("APPLICANT")
    public Outcome submitToRa(CaseRef ref) {
        return submissions.submit(ref, Step.SUBMIT_TO_RA);
    }

    /** Gives the application up; nothing of its dossier is lost. */
    @Takes(Step.WITHDRAW)
    @RolesAllowed("APPLICANT")
    public Outcome withdraw(CaseRef ref) {
        return submissions.withdraw(ref);
    }
}
