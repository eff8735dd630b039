package cn.cegn.ra.provisioning.entity;

import java.time.Instant;

/**
 * One thing that happened to a key.
 *
 * @param act a {@link KeyStep}, or another act of the register: RELOCATE, WITHDRAW, PROPOSE_ with the step that two people take
 * @param firstName who proposed it, or null if it took one person only
 */
public record KeyMoveView(
        String act,
        KeyState before,
        KeyState after,
        Instant at,
        String name,
        String role,
        String firstName,
        String note,
        Long application,
        Integer attempt) {}
