package cn.cegn.ra.registration.entity;

import java.time.Instant;

/**
 * The registration that counts for a case.
 *
 * @param digest SHA-256 of the entry as the dossier keeps it
 */
public record Registration(RegistrationEntry entry, String digest, Instant registeredAt) {}
