package cn.cegn.ra.issuance.entity;

import java.time.Instant;

/** The CA was away and answers again; said once each time. */
public record CaReturned(Instant at) {}
