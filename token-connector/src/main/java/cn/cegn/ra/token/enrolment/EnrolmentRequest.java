package cn.cegn.ra.token.enrolment;

/**
 * What a station asks with its one-time code; JSON over TLS.
 *
 * @param station its id
 * @param secret the secret half of the code
 * @param pkcs10 DER of a request that the station's own key signed; its subject is not used
 * @param loginSha256 hexadecimal SHA-256 of the secret with which it will sign in at the broker; the secret itself never leaves the station
 */
public record EnrolmentRequest(String station, String secret, byte[] pkcs10, String loginSha256) {
    @Override
    public String toString() {
        return "EnrolmentRequest[" + station + "]";
    }
}
