package cn.cegn.ra.delivery.entity;

import java.util.EnumSet;
import java.util.Set;

/** What is asked of who answers the phone, before he is told anything (S2.7-3). */
public enum IdentityQuestion {
    /** 姓名与所在单位、部门 */
    NAME_AND_UNIT,
    /** 申请表编号后五位 */
    FORM_NUMBER_END,
    /** 申请表所填的领取方式或地址 */
    DELIVERY_ON_FORM;

    /** Whether each was answered right. */
    public static boolean all(Set<IdentityQuestion> answeredRight) {
        return answeredRight.containsAll(EnumSet.allOf(IdentityQuestion.class));
    }
}
