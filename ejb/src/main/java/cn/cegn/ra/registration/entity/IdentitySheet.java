package cn.cegn.ra.registration.entity;

import java.util.List;

/**
 * What a registrar needs to verify a customer.
 *
 * @param registeredPhone the organisation's number as the RA registered it; empty if there is none
 * @param formPhones numbers that stand on the form: never enough alone
 */
public record IdentitySheet(Customer customer, String registeredPhone, List<String> formPhones) {
    public IdentitySheet {
        formPhones = List.copyOf(formPhones);
    }

    @Override
    public String toString() {
        return "IdentitySheet[" + customer.person() + "]";
    }
}
