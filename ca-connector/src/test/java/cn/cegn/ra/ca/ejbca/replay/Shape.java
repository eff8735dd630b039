package cn.cegn.ra.ca.ejbca.replay;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The form of an answer without its particulars: paths of elements or keys, and the kind of what is there. */
final class Shape {
    private Shape() {}

    /** Lines that two answers of one kind have in common. */
    static SortedSet<String> of(String contentType, String body) {
        SortedSet<String> lines = new TreeSet<>();
        lines.add("type " + contentType);
        if (contentType.startsWith("text/xml")) {
            xml(body, lines);
        } else if (contentType.equals("application/json") && body.startsWith("{")) {
            json("", Json.read(body), lines);
        } else {
            lines.add("begins " + body.lines().findFirst().orElse("").replaceAll("=[^,]*", "="));
        }
        return lines;
    }

    private static void xml(String body, SortedSet<String> lines) {
        Deque<String> path = new ArrayDeque<>();
        try {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(body));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.addLast(xml.getPrefix() + ":" + xml.getLocalName());
                    lines.add(String.join("/", path) + " " + xml.getNamespaceURI());
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        lines.add(String.join("/", path) + " @" + xml.getAttributeName(i) + "="
                                + xml.getAttributeValue(i));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.removeLast();
                } else if (event == XMLStreamConstants.CHARACTERS
                        && path.getLast().matches(":internalErrorCode|:faultcode")) {
                    lines.add(String.join("/", path) + " = " + xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void json(String path, Object value, SortedSet<String> lines) {
        if (value instanceof Map<?, ?> map) {
            lines.add(path + " keys " + map.keySet());
            map.forEach((key, each) -> json(path + "/" + key, each, lines));
        } else if (value instanceof List<?> list) {
            lines.add(path + (list.isEmpty() ? " []" : " [...]"));
            list.forEach(each -> json(path + "[]", each, lines));
        } else {
            lines.add(path + " " + (value == null ? "null" : value.getClass().getSimpleName()));
        }
    }
}
