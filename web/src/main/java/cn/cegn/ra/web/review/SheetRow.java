package cn.cegn.ra.web.review;

import cn.cegn.ra.web.kit.Answer;
import cn.cegn.ra.web.kit.Option;
import java.util.List;

/**
 * One line of a review sheet.
 *
 * @param key of the item on the sheet
 * @param note what the system noticed, may be empty
 * @param answer given so far
 * @param reasons for a no
 */
public record SheetRow(String key, String label, String value, String note, Answer answer, List<Option> reasons) {}
