package cn.cegn.ra.ca.ejbca;

/** The two ways to EJBCA and where it is. */
record Link(EjbcaSettings settings, Soap soap, Rest rest) {
    static Link over(Wire wire, EjbcaSettings settings) {
        return new Link(settings, new Soap(wire, settings), new Rest(wire, settings));
    }
}
