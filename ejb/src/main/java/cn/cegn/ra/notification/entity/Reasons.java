package cn.cegn.ra.notification.entity;

import java.util.List;

/** What a mail tells of the document of a return or refusal: its items and advice, whatever else it holds. */
public record Reasons(List<Item> defects) {
    public Reasons {
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /** One item that is not as it should be; {@code key} as on the review sheet, such as {@code field.MOBILE}. */
    public record Item(String key, String advice) {
        public Item {
            advice = advice == null ? "" : advice;
        }
    }
}
