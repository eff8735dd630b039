package cn.cegn.ra.token.enrolment;

/**
 * How a station stands at its centre, asked for with its certificate.
 *
 * @param jmsPort where the centre's broker takes stations
 */
public record StationStanding(State state, int jmsPort) {

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
