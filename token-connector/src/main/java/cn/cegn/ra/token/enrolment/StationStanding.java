package cn.cegn.ra.token.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How a station stands at its centre, asked for with its certificate.
 *
 * @param jmsPort where the centre's broker takes stations
 * @param renewalAsked an administrator wants it to renew its certificate now
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a centre may be newer than its stations
public record StationStanding(State state, int jmsPort, boolean renewalAsked) {

    /** The life of a station's entry. */
    public enum State {
        /** An administrator made the entry; the code was not used yet. */
        INVITED,
        /** It has its certificate, and an administrator has to approve it. */
        WAITING,
        ENABLED,
        DISABLED
    }
}
