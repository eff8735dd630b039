package cn.cegn.ra.ca.ejbca.replay;

/**
 * EJBCA says no; carries what both protocols make of it, because SOAP has a type and a code where REST has a status.
 *
 * <p>Texts are those of the exchanges; where none is recorded the factory says so.
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** The code of a fault whose {@code errorCode} element is there and nil. */
    static final String NIL = "";

    private final String type;
    private final String code;
    private final int status;

    /**
     * A refusal.
     *
     * @param type local name of the SOAP fault's detail element
     * @param code its internalErrorCode, {@link #NIL} for a nil one, null for none
     * @param status the HTTP status in REST
     */
    Refusal(String type, String code, int status, String text) {
        super(text);
        this.type = type;
        this.code = code;
        this.status = status;
    }

    String type() {
        return type;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    static Refusal denied(String text) {
        return new Refusal("AuthorizationDeniedException", null, 403, text);
    }

    static Refusal deniedResource(String resource) {
        return denied("Administrator is not authorized to resource " + resource + ". Msg: .");
    }

    static Refusal ejbca(String code, int status, String text) {
        return new Refusal("EjbcaException", code, status, text);
    }

    static Refusal profile(String text) {
        return new Refusal(
                "UserDoesntFullfillEndEntityProfile",
                null,
                400,
                "org.ejbca.core.model.ra.raadmin.EndEntityProfileValidationException: " + text);
    }

    static Refusal unknownCa(String name) {
        return new Refusal("CADoesntExistsException", "CA_NOT_EXISTS", 400, "No CA found by name of " + name);
    }

    static Refusal notFound(int status, String text) {
        return new Refusal("NotFoundException", NIL, status, text);
    }

    static Refusal alreadyRevoked(String text) {
        return new Refusal("AlreadyRevokedException", "ALREADY_REVOKED", 409, text);
    }
}
