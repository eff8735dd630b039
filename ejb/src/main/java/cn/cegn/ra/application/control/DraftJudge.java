package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Judges form and material together, as a submission needs it. */
@ApplicationScoped
public class DraftJudge {
    @Inject
    private FormJudge forms;

    @Inject
    private Material material;

    public List<Defect> defects(CaseView subject) {
        return forms.defects(subject);
    }

    public List<MaterialLine> lines(CaseView subject) {
        return material.lines(subject);
    }

    public List<StoredFile> files(CaseView subject) {
        return material.files(subject);
    }

    public String contentDigest(CaseView subject) {
        return material.contentDigest(subject);
    }

    public boolean isComplete(CaseView subject) {
        return material.isComplete(subject);
    }

    public boolean isIntact(CaseView subject) {
        return material.isIntact(subject);
    }
}
