package cn.cegn.ra.lifecycle;

/** Who acts. The name is also the container's role name. */
public enum Role {
    /** 数字证书申请人, later the holder. */
    APPLICANT,
    /** 数字证书经办人 of the organisation. */
    HANDLER,
    /** 数字证书申请审批人 of the organisation; decides on preparation, roster and authorisation, never on a case. */
    ORG_APPROVER,
    /** RA注册管理员. */
    REGISTRAR,
    /** RA审批管理员. */
    RA_APPROVER,
    /** 审计员; reads only. */
    AUDITOR,
    /** 系统管理员; never acts on a case. */
    ADMINISTRATOR,
    /** The system itself, when the world has answered. */
    SYSTEM;

    /** Whether one case is held by one person of this role at a time (claim and release). */
    public boolean claimsCases() {
        return this == REGISTRAR || this == RA_APPROVER;
    }
}
