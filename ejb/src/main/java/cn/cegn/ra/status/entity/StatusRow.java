package cn.cegn.ra.status.entity;

import java.time.Instant;

/** A status request in a list. */
public record StatusRow(
        long id,
        String number,
        StatusKind kind,
        String serial,
        String holder,
        String organization,
        StatusState state,
        Instant since) {}
