package cn.cegn.ra.web.application;

import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.servlet.http.Part;
import java.util.List;

/** One item of the material list on the page, with what is being uploaded for it. */
public class ItemRow {
    private final MaterialLine line;
    private final String title;
    private final String kind;
    private final List<String> wrong;
    private List<Part> parts = List.of();
    private String expiresOn;
    private Long replaces;

    ItemRow(MaterialLine line, String title, String kind, List<String> wrong) {
        this.line = line;
        this.title = title;
        this.kind = kind;
        this.wrong = List.copyOf(wrong);
    }

    /** The files that the person really chose; a browser sends an empty part for none. */
    List<Part> chosen() {
        return parts.stream()
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isBlank())
                .toList();
    }

    public MaterialLine getLine() {
        return line;
    }

    public String getCode() {
        return line.item().name();
    }

    public String getTitle() {
        return title;
    }

    /** Original or copy. */
    public String getKind() {
        return kind;
    }

    public String getState() {
        return line.state().name();
    }

    public List<StoredFile> getFiles() {
        return line.files();
    }

    /** What is wrong, in the person's language. */
    public List<String> getWrong() {
        return wrong;
    }

    public boolean isExpiring() {
        return line.requirement().carriesExpiry();
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts == null ? List.of() : List.copyOf(parts);
    }

    public String getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(String expiresOn) {
        this.expiresOn = expiresOn == null || expiresOn.isBlank() ? null : expiresOn.strip();
    }

    /** The file whose place the new one takes; null to add it. */
    public Long getReplaces() {
        return replaces;
    }

    public void setReplaces(Long replaces) {
        this.replaces = replaces;
    }
}
