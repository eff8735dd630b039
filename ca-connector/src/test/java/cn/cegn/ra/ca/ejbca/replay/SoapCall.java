package cn.cegn.ra.ca.ejbca.replay;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP call taken apart.
 *
 * @param operation local name of the body's element
 * @param arguments text by name; what is inside an argument has its own name behind a dot: {@code arg0.username}
 */
record SoapCall(String operation, Map<String, String> arguments) {
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static SoapCall read(byte[] body) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
        Map<String, String> arguments = new LinkedHashMap<>();
        String operation = null;
        StringBuilder path = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text.setLength(0);
                if (depth == 3) {
                    operation = xml.getLocalName();
                } else if (depth > 3) {
                    path.append(path.isEmpty() ? "" : ".").append(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth > 3) {
                    arguments.putIfAbsent(path.toString(), text.toString());
                    path.setLength(Math.max(path.lastIndexOf("."), 0));
                }
                depth--;
            }
        }
        return new SoapCall(operation == null ? "" : operation, arguments);
    }

    String argument(int number) {
        return arguments.get("arg" + number);
    }

    /** What is inside an argument, by name. */
    Map<String, String> inside(int number) {
        String prefix = "arg" + number + ".";
        Map<String, String> inside = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                inside.put(name.substring(prefix.length()), value);
            }
        });
        return inside;
    }
}
