package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the approver has to answer and to open (S2.6-1).
 *
 * @param files those that were handed over
 * @param opened ids of the files that he himself opened in this round
 * @param asTransferred whether form, files and documents are those that were handed over, by their digests (S2.6-0)
 */
public record ApproverSheet(ReviewSheet sheet, List<StoredFile> files, Set<Long> opened, boolean asTransferred) {
    /** A listed file was not opened. */
    public static final String NOT_OPENED = "FILES_NOT_OPENED";
    /** What is there is not what was handed over. */
    public static final String DIFFERS = "TRANSFER_DIFFERS";

    public ApproverSheet {
        files = List.copyOf(files);
        opened = Set.copyOf(opened);
    }

    public List<StoredFile> unopened() {
        return files.stream().filter(file -> !opened.contains(file.id())).toList();
    }

    /** Everything that stands against confirming, as message keys below {@code refusal.}. */
    public List<String> obstaclesToConfirm(Answers answers) {
        List<String> obstacles = new ArrayList<>(sheet.obstaclesToPass(answers));
        if (!unopened().isEmpty()) {
            obstacles.add(NOT_OPENED);
        }
        if (!asTransferred) {
            obstacles.add(DIFFERS);
        }
        return List.copyOf(obstacles);
    }
}
