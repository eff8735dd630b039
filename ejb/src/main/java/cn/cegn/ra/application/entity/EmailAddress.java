package cn.cegn.ra.application.entity;

import java.util.List;
import java.util.regex.Pattern;

/** An address that our mail can reach: ASCII, dot-atom, a domain of at least two labels. */
final class EmailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile(ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")+");

    private EmailAddress() {}

    static List<Finding> findings(String address) {
        return SHAPE.matcher(address).matches()
                ? Finding.none()
                : Finding.one(Problem.FORMAT_WRONG, "name@example.gov.cn");
    }
}
