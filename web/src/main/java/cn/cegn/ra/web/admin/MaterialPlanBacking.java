package cn.cegn.ra.web.admin;

import cn.cegn.ra.application.boundary.MaterialListDesk;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FileKinds;
import cn.cegn.ra.application.entity.ListFault;
import cn.cegn.ra.application.entity.ListRule;
import cn.cegn.ra.application.entity.ListVersion;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialKind;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.FieldReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of {@code /admin/materials} that edits the draft's list of one type and mode ({@code ?type=&mode=}). */
@Named("materialPlan")
@RequestScoped
public class MaterialPlanBacking {
    @EJB
    private MaterialListDesk desk;

    @Inject
    private Words words;

    @Inject
    private FieldReport report;

    @Inject
    private HttpServletRequest request;

    private List<MaterialRow> rows;

    /** The list that the address names, if there is a draft; null for none. */
    public MaterialPlan getPlan() {
        Optional<CertificateType> type = named(CertificateType.values(), request.getParameter("type"));
        Optional<Mode> mode = named(Mode.values(), request.getParameter("mode"));
        return type.isPresent() && mode.isPresent() && draft().isDraft()
                ? new MaterialPlan(type.get(), mode.get())
                : null;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    private ListVersion draft() {
        return desk.versions().get(0);
    }

    /** What the list asks for, in its order, then the rest of the catalogue. */
    public List<MaterialRow> getRows() {
        if (rows == null) {
            List<MaterialRequirement> lines = desk.lines(draft().version()).getOrDefault(getPlan(), List.of());
            Stream<MaterialRequirement> others = Arrays.stream(MaterialItem.values())
                    .filter(item -> lines.stream().noneMatch(line -> line.code() == item))
                    .map(MaterialItem::mandatory);
            List<MaterialRequirement> all =
                    Stream.concat(lines.stream(), others).toList();
            rows = IntStream.range(0, all.size())
                    .mapToObj(at -> row(all.get(at), at, at < lines.size()))
                    .toList();
        }
        return rows;
    }

    private MaterialRow row(MaterialRequirement line, int at, boolean asked) {
        return new MaterialRow(line, words.form(line.code().messageKey()), at + 1, asked);
    }

    public String keep() {
        List<MaterialRequirement> lines = getRows().stream()
                .filter(MaterialRow::isAsked)
                .sorted(Comparator.comparingInt(MaterialRow::order))
                .map(MaterialRow::requirement)
                .toList();
        Set<ListFault> faults = desk.keep(getPlan(), lines);
        if (faults.isEmpty()) {
            return report.done(words.say("materials.kept"), MaterialsBacking.PATH);
        }
        faults.forEach(fault -> report.wrong(null, words.say("materials.fault." + fault, ListRule.mostMebibytes())));
        return null;
    }

    public List<SelectItem> getUses() {
        return choices(MaterialRow.Use.values(), use -> words.say("materials.use." + use));
    }

    public List<SelectItem> getKinds() {
        return choices(MaterialKind.values(), kind -> words.form(kind.messageKey()));
    }

    public List<SelectItem> getFileKinds() {
        return choices(FileKinds.values(), kinds -> words.say("materials.files." + kinds));
    }

    private static <E> List<SelectItem> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> new SelectItem(each, label.apply(each)))
                .toList();
    }
}
