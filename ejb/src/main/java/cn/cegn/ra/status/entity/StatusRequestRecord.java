package cn.cegn.ra.status.entity;

/** Document: a change of a certificate's status was asked for, or its loss reported (S-D-07). */
public record StatusRequestRecord(
        String number, String certificateSerial, StatusKind kind, StatusReason reason, LossCause cause, String note) {}
