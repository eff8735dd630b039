package cn.cegn.ra.review.entity;

import cn.cegn.ra.lifecycle.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * Document: a return to be corrected, with all reasons at once (S-D-01).
 *
 * @param by the role that returns
 * @param to who corrects: the applicant; the customer is told
 * @param defects the items answered with no, each with reason and advice
 * @param remark a free reason, may be empty if there are defects
 * @param until the last day for the correction, or null where the state's own limit counts
 */
public record ReturnRecord(Role by, Role to, List<ItemAnswer> defects, String remark, LocalDate until) {
    public ReturnRecord {
        defects = List.copyOf(defects);
    }
}
