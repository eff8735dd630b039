package cn.cegn.ra.web.fault;

import cn.cegn.ra.audit.entity.AuditUnavailable;
import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** One thing that went wrong in one request. Its number is eight characters of Crockford's base 32 (no I, L, O, U): it can be read out on the telephone. */
final class Incident {

    static final String ATTRIBUTE = Incident.class.getName();

    /** Whether it is only that the audit row could not be written. */
    static final String UNRECORDED = ATTRIBUTE + ".unrecorded";

    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Incident() {}

    /** The number of this request's incident: the first call makes it and writes the cause to the log, at ERROR for 500 and above. */
    static String of(ServletRequest request, int status, Throwable cause) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String number = number(RANDOM);
        request.setAttribute(ATTRIBUTE, number);
        request.setAttribute(UNRECORDED, AuditUnavailable.isBehind(cause));
        if (status >= 500) {
            LOG.errorf(cause, "Incident %s, status %d", number, status);
        } else {
            LOG.infof("Incident %s, status %d", number, status);
        }
        return number;
    }

    static String number(RandomGenerator random) {
        StringBuilder number = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> number.append(ALPHABET.charAt(at)));
        return number.toString();
    }
}
