package cn.cegn.ra.registration.entity;

/**
 * One line of the conformity table.
 *
 * @param key which item: {@code type}, {@code medium}, {@code validity}, {@code subject.CN}, {@code san.DNS}, {@code dn}, {@code rule}
 * @param formValue what the form yields by rule, empty if it yields nothing
 * @param registeredValue what is registered, empty if nothing is
 */
public record ConformityRow(String key, String formValue, String registeredValue, boolean equal) {
    static ConformityRow of(String key, String formValue, String registeredValue) {
        return new ConformityRow(key, formValue, registeredValue, formValue.equals(registeredValue));
    }

    /** Label in the bundle {@code cn.cegn.ra.application.form}. */
    public String messageKey() {
        return "conformity." + key;
    }
}
