package cn.cegn.ra.ca.ejbca;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An element of a SOAP message: its local name, its own text and its children. Namespaces are left out: the WSDL's elements have
 * none but the operation, and answers are read with tolerance for new fields.
 */
record Xml(String name, String text, List<Xml> children) {
    Xml {
        children = List.copyOf(children);
    }

    static Xml of(String name, Xml... children) {
        return new Xml(name, "", Arrays.asList(children));
    }

    static Xml of(String name, String text) {
        return new Xml(name, text, List.of());
    }

    Optional<Xml> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<Xml> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The text of a child, empty if there is no such child. */
    String textOf(String wanted) {
        return child(wanted).map(Xml::text).orElse("");
    }

    /** The first element of that name at any depth. */
    Optional<Xml> within(String wanted) {
        for (Xml child : children) {
            Optional<Xml> found = child.name.equals(wanted) ? Optional.of(child) : child.within(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
