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
     * @param formerUserPin the user PIN that the vendor's tool set, for keys that only that tool formats; null for others
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
     * @param userPin for keys that only their vendor's tool formats; null for others
     */
    record Wipe(String jobId, String keySerial, String label, Pin soPin, Pin userPin, boolean lastTryConfirmed)
            implements StationJob {

        @Override
        public Stream<Pin> pins() {
            return Stream.of(soPin, userPin);
        }
    }
}
