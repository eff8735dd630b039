package cn.cegn.ra.ca.ejbca.replay;

/** The rights of a role that the exchanges {@code rights-N-*} show; each end entity right stands for its two rules. */
public enum Right {
    /** Membership in a role at all. */
    ADMINISTRATOR("/administrator"),
    CA_ACCESS("/ca/"),
    CREATE_CERTIFICATE("/ca_functionality/create_certificate"),
    CREATE_END_ENTITY("/ra_functionality/create_end_entity"),
    EDIT_END_ENTITY("/ra_functionality/edit_end_entity"),
    REVOKE_END_ENTITY("/ra_functionality/revoke_end_entity"),
    /** Without it searches answer an empty list. */
    VIEW_END_ENTITY("/ra_functionality/view_end_entity"),
    /** Not of the least role in 8.2; 9.6 wants it for searches. */
    VIEW_CERTIFICATE("/ca_functionality/view_certificate");

    private final String resource;

    Right(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
