package cn.cegn.ra.notification.entity;

import java.util.List;

/**
 * A mail and those who get it, each his own copy.
 *
 * @param roles who they are, for the record
 */
public record Mailing(long application, Situation situation, String roles, List<String> addresses, Letter letter) {
    public Mailing {
        addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
        return "Mailing[" + application + " " + situation + "]";
    }
}
