package cn.cegn.ra.token.job;

import cn.cegn.ra.token.UsbKeyDescription.PinState;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a station says. It never carries a PIN. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StationAnswer.Prepared.class, name = "PREPARED"),
    @JsonSubTypes.Type(value = StationAnswer.Written.class, name = "WRITTEN"),
    @JsonSubTypes.Type(value = StationAnswer.Unblocked.class, name = "UNBLOCKED"),
    @JsonSubTypes.Type(value = StationAnswer.Wiped.class, name = "WIPED"),
    @JsonSubTypes.Type(value = StationAnswer.Failed.class, name = "FAILED"),
    @JsonSubTypes.Type(value = StationAnswer.Restarting.class, name = "RESTARTING"),
    @JsonSubTypes.Type(value = StationAnswer.Progress.class, name = "PROGRESS"),
    @JsonSubTypes.Type(value = StationAnswer.Hello.class, name = "HELLO")
})
public sealed interface StationAnswer {

    /**
     * The key is initialised and its key pair generated on it.
     *
     * @param keyId CKA_ID of the pair, 20 bytes
     * @param pkcs10 DER of the request signed by the new key; its subject is the label only
     * @param provedOnKey the module reports the private key sensitive, not extractable and generated on the key
     * @param formerSoPinKept the key has no SO PIN that the station could change (a PUK, or none): the former secret stays valid
     */
    record Prepared(
            String jobId, String keySerial, byte[] keyId, byte[] pkcs10, boolean provedOnKey, boolean formerSoPinKept)
            implements StationAnswer {
        public Prepared(String jobId, String keySerial, byte[] keyId, byte[] pkcs10, boolean provedOnKey) {
            this(jobId, keySerial, keyId, pkcs10, provedOnKey, false);
        }
    }

    /**
     * Certificate and chain were written, read back equal in a fresh session, and the key signed a nonce that the certificate verified.
     *
     * @param certificateSha256 hexadecimal digest of what was read back
     */
    record Written(String jobId, String keySerial, String certificateSha256) implements StationAnswer {}

    /** The key has the new user PIN. */
    record Unblocked(String jobId, String keySerial) implements StationAnswer {}

    /**
     * No key pair is on the key any more.
     *
     * @param laterSoPin the key has the SO PIN of the preparation that broke off ({@link StationJob.Scope#laterSoPin})
     * @param newUserPin it has the user PIN that the job brought ({@link StationJob.Scope#newUserPin})
     */
    record Wiped(String jobId, String keySerial, boolean laterSoPin, boolean newUserPin) implements StationAnswer {
        public Wiped(String jobId, String keySerial) {
            this(jobId, keySerial, false, false);
        }
    }

    /** The job ended without success; what was done stays on the key and is continued by a repeat. {@code detail} has no secret. */
    record Failed(String jobId, String keySerial, Failure failure, String detail) implements StationAnswer {}

    /**
     * The driver did not return from a call, so the station ends and is started again; the job is delivered again and goes on with the same key. Only for
     * the page that watches.
     *
     * @param call name of the call
     */
    record Restarting(String jobId, String keySerial, String call) implements StationAnswer {}

    /** A step of a job was reached; only for the page that watches. */
    record Progress(String jobId, Stage stage) implements StationAnswer {}

    /**
     * The station is up, or its keys changed.
     *
     * @param certificate DER of the certificate for which jobs are enveloped
     */
    record Hello(String stationId, byte[] certificate, List<SeenKey> keys) implements StationAnswer {}

    /**
     * A USB-Key that is plugged in.
     *
     * @param initialised false for a blank one whose serial number is readable
     * @param userPin how many wrong tries it bears still; {@code FREE} also from a station that does not tell
     * @param soPin the same of the SO PIN
     */
    record SeenKey(
            String serial,
            String manufacturer,
            String model,
            String label,
            boolean initialised,
            PinState userPin,
            PinState soPin) {

        public SeenKey {
            userPin = userPin == null ? PinState.FREE : userPin;
            soPin = soPin == null ? PinState.FREE : soPin;
        }

        public SeenKey(String serial, String manufacturer, String model, String label, boolean initialised) {
            this(serial, manufacturer, model, label, initialised, PinState.FREE, PinState.FREE);
        }
    }

    /** The steps of a job as a person at the station sees them, in order; PREPARE ends with REQUEST, WRITE begins with CERTIFICATE. */
    enum Stage {
        FOUND,
        INITIALISED,
        KEY_PAIR,
        REQUEST,
        CERTIFICATE,
        PROVED
    }

    /** Why a job failed, each with its own advice for the person at the station. */
    enum Failure {
        /** No key with this serial number is plugged in. */
        KEY_NOT_PRESENT,
        /** The key was pulled out during the job. */
        KEY_REMOVED,
        /** Another key came into the slot during the job; nothing was done to it. */
        KEY_SWAPPED,
        /** The key's serial number is blank, all noughts, or not unique. */
        KEY_NOT_IDENTIFIABLE,
        /** The SO PIN or user PIN is not the one on record; nothing was tried a second time. */
        PIN_NOT_ACCEPTED,
        /** One more wrong try would lock the PIN: not tried, because nobody confirmed it. */
        PIN_LAST_TRY,
        /** The user PIN is locked. */
        KEY_LOCKED,
        /** The SO PIN is locked: nobody unlocks or formats this key any more but its vendor. */
        SO_PIN_LOCKED,
        /** None of the wanted key pairs can be generated by this key; nothing was done to it. */
        NO_PROFILE_FITS,
        /** The key can not do what is needed, such as PINs of this length. */
        NOT_CAPABLE,
        /** Only its vendor's tool formats this key, and that was not done or the factory's user PIN was not given. */
        NEEDS_VENDOR_TOOL,
        /** The key holds a key pair of another job; it is never overwritten by a write. */
        KEY_HOLDS_OTHER_JOB,
        /** The key has no room. */
        KEY_FULL,
        /** What was read back is not what was written, or the signature did not verify. */
        NOT_PROVED,
        /** The station ended while a PIN was being set: it may be set or not, and nothing was tried a second time. */
        INTERRUPTED,
        /** The driver answered something else; {@code detail} has its return value. */
        @JsonEnumDefaultValue
        DRIVER_ERROR,
        /** The driver did not answer in time. */
        DRIVER_HUNG
    }
}
