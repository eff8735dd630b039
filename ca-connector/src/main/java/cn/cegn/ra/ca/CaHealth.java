package cn.cegn.ra.ca;

/**
 * The CA's condition at one moment.
 *
 * @param ready whether orders may be sent
 * @param detail one line for the administrator, never for the applicant
 */
public record CaHealth(boolean ready, String detail) {}
