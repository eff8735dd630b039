package cn.cegn.ra.unlocking.entity;

import java.time.Instant;

/** An unlocking in a list. */
public record UnlockRow(
        long id, String number, String label, String holder, String organization, UnlockState state, Instant since) {}
