package cn.cegn.ra.review.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.List;

/**
 * Document: an application was refused for good, 不同意 or 不予受理, with its reasons (S-D-01).
 *
 * @param by the role that refuses
 * @param defects the items answered with no
 * @param remark a free reason, may be empty if there are defects
 */
public record RefusalRecord(Role by, List<ItemAnswer> defects, String remark) {
    public RefusalRecord {
        defects = List.copyOf(defects);
    }
}
