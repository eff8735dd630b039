package cn.cegn.ra.application.entity;

/** The parts of the form, in their order on paper. */
public enum FormBlock {
    /** 单位 */
    UNIT,
    /** 主体: the person, organisation or device that the certificate names. */
    HOLDER,
    /** 经办人 */
    HANDLER,
    /** 领取与通知 */
    DELIVERY,
    /** 声明 */
    DECLARATION;

    public String messageKey() {
        return "block." + name();
    }
}
