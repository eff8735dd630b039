package cn.cegn.ra.certificate.entity;

/** What is done about a difference, by rule. */
public enum Mend {
    /** The register says what the CA says. */
    REGISTER_FOLLOWED,
    /** Somebody decided it: the CA is asked once more. */
    CA_ASKED_AGAIN,
    /** Nobody here decided it: a person has to look. */
    LEFT
}
