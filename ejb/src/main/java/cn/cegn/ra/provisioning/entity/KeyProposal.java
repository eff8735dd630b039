package cn.cegn.ra.provisioning.entity;

import java.time.Instant;

/**
 * What one person proposes to do with a defect, returned or wiped key; another confirms it.
 *
 * @param note how it is or was done
 */
public record KeyProposal(KeyStep step, String person, String name, Instant at, String note) {}
