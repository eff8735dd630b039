package cn.cegn.ra.provisioning.entity;

import java.util.Set;

/**
 * What the table of the USB-Key is judged by.
 *
 * @param state where the key stands, or null if it is not in the register yet
 * @param given the conditions that hold; {@link KeyGuard#PROPOSED} and {@link KeyGuard#SECOND_PERSON} are judged by the proposal alone
 * @param proposed what was proposed, or null
 * @param proposer the natural person who proposed it, or null
 */
public record KeyFacts(KeyState state, Set<KeyGuard> given, KeyStep proposed, String proposer) {
    public KeyFacts {
        given = Set.copyOf(given);
    }
}
