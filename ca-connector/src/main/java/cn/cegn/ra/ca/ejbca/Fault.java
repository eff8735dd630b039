package cn.cegn.ra.ca.ejbca;

import java.util.Optional;

/**
 * A SOAP fault of EJBCA.
 *
 * @param type name of the detail element (the Java exception at the CA), empty if there is none
 * @param code {@code internalErrorCode}, empty if there is none: not every type has one
 * @param text the CA's own words
 */
record Fault(String type, String code, String text) {
    /** The fault in an envelope's body, if it is one. */
    static Optional<Fault> of(Xml body) {
        if (!body.name().equals("Fault")) {
            return Optional.empty();
        }
        Optional<Xml> detail =
                body.child("detail").flatMap(it -> it.children().stream().findFirst());
        return Optional.of(new Fault(
                detail.map(Xml::name).orElse(""),
                detail.flatMap(it -> it.within("internalErrorCode"))
                        .map(it -> it.text().strip())
                        .orElse(""),
                body.textOf("faultstring").strip()));
    }

    /** For the administrator. */
    String words() {
        String what = code.isEmpty() ? type : code;
        return what.isEmpty() ? text : what + ": " + text;
    }
}
