package cn.cegn.ra.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a USB-Key can do, asked before a job begins.
 *
 * @param formatting who wipes and labels the key
 * @param profiles the key pairs that it generates and signs with
 * @param shortestPin in bytes of UTF-8
 * @param longestPin in bytes of UTF-8
 * @param unblocking the ways in which a locked user PIN is set anew; only a key that lists the SO PIN has one
 * @param soPinMustChange the SO PIN is the factory's and opens nothing until it is changed
 * @param events the module tells when a key is plugged in or pulled out; at best a hint to look
 * @param freeMemory bytes left for certificates, if the key tells
 */
public record UsbKeyCapabilities(
        Formatting formatting,
        Set<KeyProfile> profiles,
        int shortestPin,
        int longestPin,
        Set<Unblocking> unblocking,
        boolean soPinMustChange,
        boolean events,
        OptionalLong freeMemory) {

    /** Whose tool wipes and labels a key. */
    public enum Formatting {
        /** The station, by C_InitToken. */
        BY_STATION,
        /** The vendor's own tool, beforehand; the station changes the PINs and deletes what is on the key. */
        BY_VENDOR
    }

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
        byte[] bytes = pin.utf8();
        Arrays.fill(bytes, (byte) 0);
        return bytes.length >= shortestPin && bytes.length <= longestPin;
    }

    /** The first of the wanted profiles that the key has. */
    public Optional<KeyProfile> firstOf(List<KeyProfile> wanted) {
        return wanted.stream().filter(profiles::contains).findFirst();
    }

    /** Of the ways to set a user PIN anew the one to take: the SO PIN's if there is one. Not to be asked of a key that has none. */
    public Unblocking bestUnblocking() {
        return hasSoPin() ? Unblocking.SO_PIN : Unblocking.PUK;
    }

    public boolean hasSoPin() {
        return unblocking.contains(Unblocking.SO_PIN);
    }
}
