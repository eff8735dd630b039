package cn.cegn.ra.acceptance.entity;

/**
 * What is to be signed with the new key, and with what kind of key.
 *
 * @param keyAlgorithm as in the certificate: {@code EC} or {@code RSA}
 * @param tokenLabel of the USB-Key; null for a soft certificate
 */
public record SigningTask(Challenge challenge, String keyAlgorithm, String tokenLabel) {
    public boolean isRsa() {
        return "RSA".equals(keyAlgorithm);
    }
}
