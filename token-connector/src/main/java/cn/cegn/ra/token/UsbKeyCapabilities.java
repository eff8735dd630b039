package cn.cegn.ra.token;

import java.util.Set;

/**
 * What a USB-Key can do, asked before a job begins.
 *
 * @param profiles the key pairs that it generates and signs with
 * @param shortestPin in bytes of UTF-8
 * @param longestPin in bytes of UTF-8
 * @param unblocking the ways in which a locked user PIN is set anew
 */
public record UsbKeyCapabilities(
        Set<KeyProfile> profiles, int shortestPin, int longestPin, Set<Unblocking> unblocking) {

    /** Whose secret sets a locked user PIN anew. */
    public enum Unblocking {
        SO_PIN,
        PUK
    }

    public UsbKeyCapabilities {
        profiles = Set.copyOf(profiles);
        unblocking = Set.copyOf(unblocking);
    }

    public boolean accepts(Pin pin) {
        int length = pin.reveal().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return length >= shortestPin && length <= longestPin;
    }
}
