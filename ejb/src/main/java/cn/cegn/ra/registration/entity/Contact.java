package cn.cegn.ra.registration.entity;

/**
 * What was used to ask back.
 *
 * @param number telephone number or address
 * @param sourceName which independent source; for {@link ContactSource#INDEPENDENT} only
 */
public record Contact(String number, ContactSource source, String sourceName) {
    public Contact {
        number = number == null ? "" : number.strip();
        sourceName = sourceName == null ? "" : sourceName.strip();
    }

    /** Whether both are the same telephone number, however it is written. */
    boolean hasNumber(String other) {
        return !digits(number).isEmpty() && digits(number).equals(digits(other));
    }

    private static String digits(String text) {
        return text == null ? "" : text.replaceAll("[^0-9]", "").replaceFirst("^(0086|86)(?=1\\d{10}$)", "");
    }

    @Override
    public String toString() {
        return "Contact[" + source + "]";
    }
}
