package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.RegistrationOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An end entity as EJBCA tells it. */
record Entry(Xml told) {
    /** EndEntityConstants of EJBCA. */
    static final int NEW = 10;

    static final int FAILED = 11;
    static final int IN_PROCESS = 30;
    static final int GENERATED = 40;

    int status() {
        try {
            return Integer.parseInt(told.textOf("status").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether EJBCA would issue for it. */
    boolean isOpen() {
        return status() == NEW || status() == FAILED || status() == IN_PROCESS;
    }

    /**
     * What differs from an order, one word each ({@code subject, alternativeNames, ca, profile, validity}); empty if the entry is
     * what was ordered.
     */
    List<String> differences(RegistrationOrder order, EjbcaSettings settings) {
        List<String> differences = new ArrayList<>();
        EjbcaSettings.Profiles profiles = settings.profiles().get(order.profile());
        if (!DnText.comparable(told.textOf("subjectDN")).equals(DnText.comparable(DnText.subject(order.subject())))) {
            differences.add("subject");
        }
        if (!DnText.comparableNames(told.textOf("subjectAltName"))
                .equals(DnText.comparableNames(DnText.alternativeNames(order.alternativeNames())))) {
            differences.add("alternativeNames");
        }
        if (!told.textOf("caName").equals(settings.caName())) {
            differences.add("ca");
        }
        if (profiles == null
                || !told.textOf("endEntityProfileName").equals(profiles.endEntityProfile())
                || !told.textOf("certificateProfileName").equals(profiles.certificateProfile())) {
            differences.add("profile");
        }
        if (!told.textOf("endTime").equals(endTime(order.validity()))) {
            differences.add("validity");
        }
        return differences;
    }

    /** EJBCA's relative time, counted from the moment of issuing: days, hours, minutes. */
    static String endTime(Duration validity) {
        return validity.toDays() + ":" + twoDigits(validity.toHoursPart()) + ":" + twoDigits(validity.toMinutesPart());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
