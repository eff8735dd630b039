package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException.Kind;

/** What was under way when the CA answered badly or not at all: it decides what may be concluded. */
enum Doing {
    /** Changes nothing, may be repeated. */
    LOOKING(Kind.UNAVAILABLE),
    REGISTERING(Kind.UNKNOWN),
    ISSUING(Kind.UNKNOWN),
    /** Issuing with a password that another node may have replaced by its own: being turned down for it decides nothing. */
    COMPETING(Kind.UNKNOWN),
    /** Revoking, suspending, resuming. */
    CHANGING(Kind.UNKNOWN);

    private final Kind whenLeftOpen;

    Doing(Kind whenLeftOpen) {
        this.whenLeftOpen = whenLeftOpen;
    }

    /** What it means when the request may or may not have been carried out. */
    Kind whenLeftOpen() {
        return whenLeftOpen;
    }
}
