package cn.cegn.ra.status.entity;

import cn.cegn.ra.ca.RevocationReason;
import java.util.Arrays;
import java.util.List;

/** Why a certificate is put on hold or revoked: RFC 5280's reasons (§5.3.1), which the bundles say in the process's words. */
public enum StatusReason {
    /** 私钥泄露或丢失. */
    KEY_COMPROMISE(RevocationReason.KEY_COMPROMISE),
    /** 隶属或信息变更. */
    AFFILIATION_CHANGED(RevocationReason.AFFILIATION_CHANGED),
    /** 已更换. */
    SUPERSEDED(RevocationReason.SUPERSEDED),
    /** 停止使用. */
    CESSATION_OF_OPERATION(RevocationReason.CESSATION_OF_OPERATION),
    /** 取消使用资格. */
    PRIVILEGE_WITHDRAWN(RevocationReason.PRIVILEGE_WITHDRAWN),
    /** 冻结: no reason of a revocation. */
    CERTIFICATE_HOLD(null);

    private final RevocationReason atCa;

    StatusReason(RevocationReason atCa) {
        this.atCa = atCa;
    }

    /** What the CA is told with a revocation; null for a hold. */
    public RevocationReason atCa() {
        return atCa;
    }

    public static List<StatusReason> ofRevocation() {
        return Arrays.stream(values()).filter(reason -> reason.atCa != null).toList();
    }
}
