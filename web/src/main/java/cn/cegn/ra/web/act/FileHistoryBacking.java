package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What happened to the files of a case: those that count, and those that were replaced or removed (S-D-03). */
@Named("fileHistory")
@RequestScoped
public class FileHistoryBacking {
    @EJB
    private Material material;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    private List<FileTrace> traces;

    /**
     * A file that counts no more.
     *
     * @param with the file in its place; null if it was removed, or replaced before that was kept
     */
    public record Former(String item, FileTrace trace, StoredFile with) {}

    /** Newest end first. */
    public List<Former> getFormer() {
        return traces().stream()
                .filter(trace -> !trace.file().isCurrent())
                .sorted((one, other) ->
                        other.file().replacedAt().compareTo(one.file().replacedAt()))
                .map(trace ->
                        new Former(words.form("material." + trace.file().item()), trace, with(trace.replacedWith())))
                .toList();
    }

    private StoredFile with(Long id) {
        return traces().stream()
                .map(FileTrace::file)
                .filter(file -> Objects.equals(file.id(), id))
                .findFirst()
                .orElse(null);
    }

    /** How a file is shown without leaving the page: {@code image}, {@code pages}, or empty where it can only be opened. */
    public Map<Long, String> getShown() {
        Map<Long, String> shown = new HashMap<>();
        traces().forEach(trace -> shown.put(trace.file().id(), shown(trace)));
        return shown;
    }

    private static String shown(FileTrace trace) {
        if (trace.file().contentType().startsWith("image/")) {
            return "image";
        }
        return trace.isPaged() ? "pages" : "";
    }

    /** Pages of each PDF whose pages are known. */
    public Map<Long, Integer> getPages() {
        Map<Long, Integer> pages = new HashMap<>();
        traces().stream()
                .filter(FileTrace::isPaged)
                .forEach(trace -> pages.put(trace.file().id(), trace.pages()));
        return pages;
    }

    /** The numbers of a PDF's pages; none for a picture, or where they are not known. */
    public List<Integer> pagesOf(long file) {
        return IntStream.rangeClosed(1, getPages().getOrDefault(file, 0))
                .boxed()
                .toList();
    }

    private List<FileTrace> traces() {
        if (traces == null) {
            traces = material.traces(theCase.getView());
        }
        return traces;
    }
}
