package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.MaterialLimits;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.paper.boundary.PaperPress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The page of the material: each item with its files, its upload, and what is still wrong. */
@Named("materialPage")
@RequestScoped
public class MaterialBacking {
    @EJB
    private ApplicationDesk desk;

    @EJB
    private Material material;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private PaperPress press;

    private List<ItemRow> items;

    public List<ItemRow> getItems() {
        if (items == null) {
            items = material.lines(ownCase.view()).stream().map(this::row).toList();
        }
        return items;
    }

    /** How much the case takes in all. */
    public String getTotal() {
        return ownCase.say("apply.material.total", MaterialLimits.ofThisServer().caseMegabytes());
    }

    /** Why a file is not even sent; {@code {0}} is left for its size. */
    public String tooLarge(ItemRow item) {
        return ownCase.say("apply.material.tooLarge", limits(item).mebibytesHere(), "{0}");
    }

    public int mostBytes(ItemRow item) {
        return limits(item).bytesHere();
    }

    /** The QR code that opens this page on a phone: an address, and no right to see it. */
    public String getSquare() {
        return press.square(
                press.portal() + "/apply/material?id=" + ownCase.page().getId());
    }

    /** Whether nothing is lacking any more, so that the next thing is to check and submit. */
    public boolean isComplete() {
        return getItems().stream().allMatch(item -> item.getLine().isFulfilled());
    }

    private ItemRow row(MaterialLine line) {
        return new ItemRow(
                line,
                ownCase.form(line.item().messageKey()),
                ownCase.form(line.requirement().kind().messageKey()),
                line.findings().stream().map(ownCase::text).toList());
    }

    /** Which files an item may have. */
    public String rule(ItemRow item) {
        MaterialRequirement.FileLimits limits = limits(item);
        return ownCase.say("apply.material.rule." + limits.kinds(), limits.mebibytesHere(), limits.most());
    }

    private static MaterialRequirement.FileLimits limits(ItemRow item) {
        return item.getLine().requirement().limits();
    }

    /**
     * Uploads every file that was chosen, for whichever item; those that are good are kept, each of the others is named with its reason.
     *
     * @param pressed the item whose button was pressed; named if nothing was chosen at all
     */
    public String upload(ItemRow pressed) {
        List<ItemRow> filled =
                getItems().stream().filter(item -> !item.chosen().isEmpty()).toList();
        if (filled.isEmpty()) {
            ownCase.tell(new DraftOutcome.Unfit(List.of(missing())), pressed.getTitle());
            return stay();
        }
        List<String> kept = new ArrayList<>();
        boolean all = true;
        for (ItemRow item : filled) {
            all &= uploadOf(item, kept);
        }
        if (!all) {
            return stay();
        }
        ownCase.done(ownCase.say("apply.material.kept", String.join("、", kept)));
        return ownCase.onward("material");
    }

    private boolean uploadOf(ItemRow item, List<String> kept) {
        LocalDate expiresOn;
        try {
            expiresOn = item.getExpiresOn() == null ? null : LocalDate.parse(item.getExpiresOn());
        } catch (DateTimeException e) {
            ownCase.tell(new DraftOutcome.Unfit(List.of(wrongDate())), item.getTitle());
            return false;
        }
        boolean all = true;
        for (Part part : item.chosen()) {
            DraftOutcome outcome = send(item, part, expiresOn);
            ownCase.tell(outcome, item.getTitle() + " " + part.getSubmittedFileName());
            all &= outcome.isKept();
            if (outcome.isKept()) {
                kept.add(part.getSubmittedFileName());
                // One file takes the other's place; those chosen with it are added.
                item.setReplaces(null);
            }
        }
        return all;
    }

    private DraftOutcome send(ItemRow item, Part part, LocalDate expiresOn) {
        try (InputStream content = part.getInputStream()) {
            return item.getReplaces() == null
                    ? desk.upload(
                            ownCase.page().ref(),
                            item.getLine().item(),
                            part.getSubmittedFileName(),
                            content,
                            expiresOn)
                    : desk.replace(
                            ownCase.page().ref(), item.getReplaces(), part.getSubmittedFileName(), content, expiresOn);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    private static Finding missing() {
        return new Finding(Problem.MISSING, List.of());
    }

    private static Finding wrongDate() {
        return new Finding(Problem.FORMAT_WRONG, List.of("2036-11-23"));
    }

    /** Takes a file out of the material. */
    public String remove(StoredFile file) {
        DraftOutcome outcome = desk.removeFile(ownCase.page().ref(), file.id());
        if (!outcome.isKept()) {
            ownCase.tell(outcome, file.name());
            return stay();
        }
        ownCase.done(ownCase.say("apply.material.removed", file.name()));
        return ownCase.onward("material");
    }

    private String stay() {
        items = null;
        return null;
    }

    /** How large a file is, as people say it. */
    public String size(StoredFile file) {
        return file.size() < 1024 * 1024
                ? Math.max(1, file.size() / 1024) + " KB"
                : Math.round(file.size() / 104857.6) / 10.0 + " MB";
    }
}
