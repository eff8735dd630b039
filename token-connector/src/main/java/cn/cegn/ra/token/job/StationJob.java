package cn.cegn.ra.token.job;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One thing to do on one USB-Key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StationJob.Prepare.class, name = "PREPARE"),
    @JsonSubTypes.Type(value = StationJob.Write.class, name = "WRITE"),
    @JsonSubTypes.Type(value = StationJob.Unblock.class, name = "UNBLOCK"),
    @JsonSubTypes.Type(value = StationJob.Wipe.class, name = "WIPE")
})
public sealed interface StationJob {

    /** Unique per approval and key; the same after every repeat. 1 to 64 characters of {@code [A-Za-z0-9._-]}. */
    String jobId();

    /** Serial number as the device reports it, trimmed. */
    String keySerial();

    /** The PINs in it; some may be null. */
    Stream<Pin> pins();

    /** Wipes the PINs in it: nothing can be done with this job any more. */
    default void wipe() {
        pins().filter(Objects::nonNull).forEach(Pin::close);
    }

    /** Somebody who was told that one more wrong try locks the PIN said to take it. */
    boolean lastTryConfirmed();

    /**
     * Initialise the key, set both PINs, generate the key pair on it, answer with a PKCS#10 request.
     *
     * @param label the label number that was put on the key (S2.6-3), also its token label; at most 32 bytes of UTF-8
     * @param profiles wanted key pairs, the best first; the first that the key can do is made
     * @param formerSoPin the SO PIN that the key has now (factory or escrowed), or its PUK
     * @param formerUserPin the user PIN that the key has now, for keys that only their vendor's tool formats: the factory's of a new one. Null if
     *     nobody but its holder knows it; the SO PIN or the PUK sets it anew then
     */
    record Prepare(
            String jobId,
            String keySerial,
            String label,

            @JsonAlias("profile") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<KeyProfile> profiles,

            Pin formerSoPin,
            Pin soPin,
            Pin userPin,
            Pin formerUserPin,
            boolean lastTryConfirmed)
            implements StationJob {

        public Prepare {
            profiles = List.copyOf(profiles);
        }

        public Prepare(
                String jobId,
                String keySerial,
                String label,
                KeyProfile profile,
                Pin formerSoPin,
                Pin soPin,
                Pin userPin) {
            this(jobId, keySerial, label, List.of(profile), formerSoPin, soPin, userPin, null, false);
        }

        @Override
        public Stream<Pin> pins() {
            return Stream.of(formerSoPin, soPin, userPin, formerUserPin);
        }
    }

    /**
     * Write the certificate and its chain beside the key pair, read them back, prove them by a signature.
     *
     * @param certificate DER
     * @param chain DER, issuing CA first
     */
    record Write(
            String jobId,
            String keySerial,
            Pin userPin,
            byte[] certificate,
            List<byte[]> chain,
            boolean lastTryConfirmed)
            implements StationJob {

        public Write(String jobId, String keySerial, Pin userPin, byte[] certificate, List<byte[]> chain) {
            this(jobId, keySerial, userPin, certificate, chain, false);
        }

        @Override
        public Stream<Pin> pins() {
            return Stream.of(userPin);
        }
    }

    /**
     * Set the user PIN anew, locked or not.
     *
     * @param secret the SO PIN, or the PUK of a key that has one instead
     */
    record Unblock(String jobId, String keySerial, Pin secret, Pin newUserPin, boolean lastTryConfirmed)
            implements StationJob {

        @Override
        public Stream<Pin> pins() {
            return Stream.of(secret, newUserPin);
        }
    }

    /**
     * Delete everything on the key.
     *
     * @param label the token label that it has afterwards, where the station can set it
     * @param soPin the SO PIN that the key has by the record, or its PUK
     * @param userPin the user PIN that it has now, for keys that only their vendor's tool formats; null if nobody but its holder knows it
     * @param lastTryConfirmed as everywhere
     * @param scope what may go, and what else the centre knows
     */
    record Wipe(
            String jobId, String keySerial, String label, Pin soPin, Pin userPin, boolean lastTryConfirmed, Scope scope)
            implements StationJob {

        public Wipe {
            scope = scope == null ? Scope.UNKNOWN : scope;
        }

        public Wipe(String jobId, String keySerial, String label, Pin soPin, Pin userPin, boolean lastTryConfirmed) {
            this(jobId, keySerial, label, soPin, userPin, lastTryConfirmed, Scope.UNKNOWN);
        }

        @Override
        public Stream<Pin> pins() {
            return Stream.of(soPin, userPin, scope.laterSoPin(), scope.newUserPin());
        }
    }

    /**
     * What a wiping may do.
     *
     * @param pairsOf the jobs whose key pairs may go; a key with another one is left as it is, so that a message that comes twice or late does not reach
     *     what was made since. Null if nobody knows what is on the key
     * @param onlyLook somebody emptied the key by its vendor's tool: nothing is done to it, but what the station sees on it decides
     * @param laterSoPin the SO PIN of a preparation that broke off, which the key may have by now; null if there was none
     * @param newUserPin set by the SO PIN or the PUK where the key's own is not known and C_InitToken is not there; null if it must not be
     */
    record Scope(List<String> pairsOf, boolean onlyLook, Pin laterSoPin, Pin newUserPin) {
        public static final Scope UNKNOWN = new Scope(null, false, null, null);

        public Scope {
            pairsOf = pairsOf == null ? null : List.copyOf(pairsOf);
        }
    }
}
