package cn.cegn.ra.bench.site;

import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SheetItem;

/** The answers of a reviewer who finds nothing wrong. */
final class AllYes {
    private AllYes() {}

    static Answers to(ReviewSheet sheet) {
        return Answers.of(sheet.items().stream()
                .filter(SheetItem::isAsked)
                .map(item -> ItemAnswer.yes(item.key()))
                .toList());
    }
}
