package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** The material of a case as a list of links, item by item (S2.2-1). */
@Named("caseFiles")
@RequestScoped
public class CaseFilesBacking {
    @EJB
    private Material material;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    /** An item of the case's material list with what was handed in for it. */
    public record Item(
            int number,
            String title,
            List<StoredFile> files,
            List<String> findings,
            boolean mandatory,
            boolean fulfilled) {}

    public List<Item> getItems() {
        List<MaterialLine> lines = material.lines(theCase.getView());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> item(at + 1, lines.get(at)))
                .toList();
    }

    private Item item(int number, MaterialLine line) {
        return new Item(
                number,
                words.form("material." + line.item()),
                line.files(),
                line.findings().stream()
                        .map(finding -> words.form(
                                "problem." + finding.problem(),
                                finding.details().toArray()))
                        .toList(),
                line.requirement().mandatory(),
                line.isFulfilled() && !line.files().isEmpty());
    }
}
