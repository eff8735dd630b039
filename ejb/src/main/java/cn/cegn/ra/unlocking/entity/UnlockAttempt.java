package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.provisioning.entity.PinTries;

/**
 * Document: a station was asked to unlock the key (S2.6-5).
 *
 * @param pins the wrong tries that the key's PINs bore then
 */
public record UnlockAttempt(
        String number, String jobId, String station, String keySerial, PinTries pins, boolean lastTryConfirmed) {}
