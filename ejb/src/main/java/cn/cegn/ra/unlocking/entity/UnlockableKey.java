package cn.cegn.ra.unlocking.entity;

/** A key for which somebody may ask for a new PIN. */
public record UnlockableKey(long application, String caseNumber, String label, String holder) {}
