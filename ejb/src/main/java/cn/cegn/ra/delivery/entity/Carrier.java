package cn.cegn.ra.delivery.entity;

/** Who carries a parcel. */
public enum Carrier {
    /** 邮政特快专递 */
    EMS,
    /** 机要交换 */
    CONFIDENTIAL_POST,
    /** 挂号信函 */
    REGISTERED_MAIL,
    /** 快递 */
    COURIER
}
