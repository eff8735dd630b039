package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.lifecycle.Medium;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An applicant at work through the real boundary. */
@ApplicationScoped
public class BenchApplicant {
    /** Bytes of each uploaded file. */
    public static final int FILE_BYTES = 100_000;

    private static final List<MaterialItem> PAPERS =
            List.of(MaterialItem.SIGNED_FORM, MaterialItem.APPLICANT_ID, MaterialItem.INTRODUCTION_LETTER);

    @EJB
    private ApplicationDesk desk;

    @EJB
    private CaseDesk cases;

    /** A case that is ready to be submitted: form, three files and, for a soft certificate, the request. */
    CaseRef open(Medium medium, String pem) {
        boolean soft = medium == Medium.SOFT;
        CaseRef ref = desk.open(CertificateType.PERSON, medium)
                .orElseThrow(() -> new IllegalStateException("no case could be opened"));
        FormEntries form = cases.find(ref.id())
                .map(CaseView::form)
                .orElseThrow()
                .with(FormField.MOBILE, "13800138000")
                .with(FormField.DELIVERY, soft ? "DOWNLOAD" : "ON_SITE")
                .with(FormField.NOTICE, "PHONE")
                .with(FormField.DECLARATION, "AGREED")
                .with(FormField.IDENTITY_CONSENT, "AGREED");
        demand(desk.save(ref, form));
        for (MaterialItem item : PAPERS) {
            demand(desk.upload(ref, item, item.name() + ".pdf", new ByteArrayInputStream(paper()), null));
        }
        if (soft) {
            demand(desk.handInRequest(ref, pem));
        }
        return new CaseRef(ref.id(), cases.find(ref.id()).orElseThrow().key().version());
    }

    Outcome submit(CaseRef ref) {
        return desk.submitToRa(ref);
    }

    private static byte[] paper() {
        byte[] beginning = ("%PDF-1.4\n% " + UUID.randomUUID() + """

                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Size 4/Root 1 0 R>>
                %%EOF
                """).getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(beginning, FILE_BYTES);
    }

    private static void demand(DraftOutcome outcome) {
        if (!outcome.isKept()) {
            throw new IllegalStateException("not kept: " + outcome);
        }
    }
}
