package cn.cegn.ra.delivery.entity;

/**
 * What stands on a sealed letter (密码信封) beside its PIN.
 *
 * @param number of the case of the certificate
 * @param addressee the only one who opens it
 * @param label of the key
 */
public record PinLetter(String number, String organization, String addressee, String holder, String label) {
    @Override
    public String toString() {
        return "PinLetter[" + number + "]";
    }
}
