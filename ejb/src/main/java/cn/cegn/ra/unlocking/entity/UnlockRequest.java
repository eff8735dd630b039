package cn.cegn.ra.unlocking.entity;

/** Document: a new PIN was asked for (S-D-07). */
public record UnlockRequest(String number, String label, String keySerial, UnlockCause cause, String note) {}
