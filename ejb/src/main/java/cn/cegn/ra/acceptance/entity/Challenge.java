package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import java.nio.charset.StandardCharsets;

/**
 * What the applicant signs to prove that he has the new key: plain text, one for each delivery.
 *
 * @param nonce not to be known before the delivery was recorded, so that no signature can be made beforehand
 */
public record Challenge(String caseNumber, String serialNumber, String nonce) {

    /** @param deliveryDigest digest of the document with which it became the applicant's turn */
    public static Challenge of(String caseNumber, String serialNumber, String deliveryDigest) {
        return new Challenge(
                caseNumber,
                serialNumber,
                CanonicalJson.sha256(caseNumber + "\n" + serialNumber + "\n" + deliveryDigest));
    }

    /** The text whose bytes, ASCII with a line feed at each end, are signed. */
    public String text() {
        return "CEGN RA certificate acceptance\n"
                + "case: " + caseNumber + "\n"
                + "serial: " + serialNumber + "\n"
                + "nonce: " + nonce + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
