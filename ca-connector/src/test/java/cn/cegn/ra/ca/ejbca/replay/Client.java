package cn.cegn.ra.ca.ejbca.replay;

/** The clients that the replaying EJBCA has certificates for, named as in the exchanges. */
public enum Client {
    /** The registration authority: every right of the least role. */
    RA("ra-client"),
    /** Known to the TLS layer, member of no role. */
    NOBODY("nobody"),
    /** Its certificate ended yesterday: the handshake fails. */
    EXPIRED("ra-expired"),
    /** Certified by a CA that the server does not trust: the handshake fails. */
    STRANGER("stranger"),
    /** As {@link #RA}, its certificate ends in twelve days. */
    ENDING("ra-ending");

    private final String commonName;

    Client(String commonName) {
        this.commonName = commonName;
    }

    /** As EJBCA prints it. */
    public String dn() {
        return "CN=" + commonName + ",O=CEGN,C=CN";
    }
}
