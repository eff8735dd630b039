package cn.cegn.ra.token.job;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One thing to do on one USB-Key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StationJob.Prepare.class, name = "PREPARE"),
    @JsonSubTypes.Type(value = StationJob.Write.class, name = "WRITE")
})
public sealed interface StationJob {

    /** Unique per approval and key; the same after every repeat. 1 to 64 characters of {@code [A-Za-z0-9._-]}. */
    String jobId();

    /** Serial number as the device reports it, trimmed. */
    String keySerial();

    /**
     * Initialise the key, set both PINs, generate the key pair on it, answer with a PKCS#10 request.
     *
     * @param label the label number that was put on the key (S2.6-3), also its token label; at most 32 bytes of UTF-8
     * @param formerSoPin the SO PIN that the key has now (factory or escrowed)
     */
    record Prepare(
            String jobId, String keySerial, String label, KeyProfile profile, Pin formerSoPin, Pin soPin, Pin userPin)
            implements StationJob {}

    /**
     * Write the certificate and its chain beside the key pair, read them back, prove them by a signature.
     *
     * @param certificate DER
     * @param chain DER, issuing CA first
     */
    record Write(String jobId, String keySerial, Pin userPin, byte[] certificate, List<byte[]> chain)
            implements StationJob {}
}
