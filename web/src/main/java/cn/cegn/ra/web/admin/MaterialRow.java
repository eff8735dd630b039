package cn.cegn.ra.web.admin;

import cn.cegn.ra.application.entity.FileKinds;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialKind;
import cn.cegn.ra.application.entity.MaterialRequirement;
import java.util.Objects;

/** One paper of the catalogue as an administrator fills it in for a list. */
public class MaterialRow {
    /** Whether a list asks for it. */
    public enum Use {
        NOT_ASKED,
        MANDATORY,
        OPTIONAL
    }

    private final MaterialItem item;
    private final String title;
    private Integer place;
    private Use use;
    private MaterialKind kind;
    private FileKinds files;
    private Integer most;
    private Integer mebibytes;
    private boolean expiry;
    private String note;

    MaterialRow(MaterialRequirement line, String title, int place, boolean asked) {
        this.item = line.code();
        this.title = title;
        this.place = place;
        this.use = asked ? (line.mandatory() ? Use.MANDATORY : Use.OPTIONAL) : Use.NOT_ASKED;
        this.kind = line.kind();
        this.files = line.limits().kinds();
        this.most = line.limits().most();
        this.mebibytes = line.limits().mebibytes();
        this.expiry = line.carriesExpiry();
        this.note = line.note();
    }

    boolean isAsked() {
        return use != Use.NOT_ASKED;
    }

    /** As it was filled in; a number that is missing is 0, which no list may have. */
    MaterialRequirement requirement() {
        return new MaterialRequirement(
                item,
                use == Use.MANDATORY,
                kind,
                new MaterialRequirement.FileLimits(files, orZero(most), orZero(mebibytes)),
                expiry,
                Objects.requireNonNullElse(note, "").strip());
    }

    int order() {
        return orZero(place);
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    public String getCode() {
        return item.name();
    }

    public String getTitle() {
        return title;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public Use getUse() {
        return use;
    }

    public void setUse(Use use) {
        this.use = use;
    }

    public MaterialKind getKind() {
        return kind;
    }

    public void setKind(MaterialKind kind) {
        this.kind = kind;
    }

    public FileKinds getFiles() {
        return files;
    }

    public void setFiles(FileKinds files) {
        this.files = files;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }

    public Integer getMebibytes() {
        return mebibytes;
    }

    public void setMebibytes(Integer mebibytes) {
        this.mebibytes = mebibytes;
    }

    public boolean isExpiry() {
        return expiry;
    }

    public void setExpiry(boolean expiry) {
        this.expiry = expiry;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
