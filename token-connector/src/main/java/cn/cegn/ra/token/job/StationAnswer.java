package cn.cegn.ra.token.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a station says. It never carries a PIN. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StationAnswer.Prepared.class, name = "PREPARED"),
    @JsonSubTypes.Type(value = StationAnswer.Written.class, name = "WRITTEN"),
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
     */
    record Prepared(String jobId, String keySerial, byte[] keyId, byte[] pkcs10, boolean provedOnKey)
            implements StationAnswer {}

    /**
     * Certificate and chain were written, read back equal in a fresh session, and the key signed a nonce that the certificate verified.
     *
     * @param certificateSha256 hexadecimal digest of what was read back
     */
    record Written(String jobId, String keySerial, String certificateSha256) implements StationAnswer {}

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

    /** A USB-Key that is plugged in. {@code initialised} is false for a blank one whose serial number is readable. */
    record SeenKey(String serial, String manufacturer, String model, String label, boolean initialised) {}

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
        /** The key's serial number is blank or not unique. */
        KEY_NOT_IDENTIFIABLE,
        /** The SO PIN or user PIN is not the one on record; nothing was tried a second time. */
        PIN_NOT_ACCEPTED,
        /** The key is locked. */
        KEY_LOCKED,
        /** The key can not do what the profile needs. */
        NOT_CAPABLE,
        /** The key holds a key pair of another job; it is never overwritten by a write. */
        KEY_HOLDS_OTHER_JOB,
        /** The key has no room. */
        KEY_FULL,
        /** What was read back is not what was written, or the signature did not verify. */
        NOT_PROVED,
        /** The driver answered something else; {@code detail} has its return value. */
        DRIVER_ERROR,
        /** The driver did not answer in time. */
        DRIVER_HUNG
    }
}
