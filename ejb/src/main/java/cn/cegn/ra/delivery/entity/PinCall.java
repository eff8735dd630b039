package cn.cegn.ra.delivery.entity;

import java.util.Set;

/**
 * What the approver enters before he is shown a PIN (S2.7-3).
 *
 * @param answeredRight the identity questions that the other party answered right
 */
public record PinCall(PinChannel channel, Party toWhom, ContactSource source, Set<IdentityQuestion> answeredRight) {
    public PinCall {
        answeredRight = answeredRight == null ? Set.of() : Set.copyOf(answeredRight);
    }

    /** Whether the other party is there; a letter without a contact is handed over. */
    public boolean isFaceToFace() {
        return channel == PinChannel.IN_PERSON || (channel == PinChannel.SEALED_LETTER && source == null);
    }
}
