package cn.cegn.ra.unlocking.entity;

import java.time.Instant;

/** Document: an unlocking that nobody moved for too long came to its end by itself. */
public record UnlockLapse(String number, UnlockState waitedIn, Instant since) {}
