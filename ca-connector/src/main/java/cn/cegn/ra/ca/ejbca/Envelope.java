package cn.cegn.ra.ca.ejbca;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLInputFactory2;

/** SOAP 1.1 messages, written and read with StAX. A message with a DTD is no message. */
final class Envelope {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String EJBCA = "http://ws.protocol.core.ejbca.org/";

    private static final int DEEPEST = 64;

    /**
     * Many threads may use the factories as long as nobody changes them; to make them takes longer than to use them. Woodstox keeps
     * its buffers and names, and takes half the time that the JDK's own takes for messages as short as these.
     */
    private static final XMLOutputFactory WRITERS = new WstxOutputFactory();

    private static final XMLInputFactory READERS = readers();

    private Envelope() {}

    private static XMLInputFactory readers() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Otherwise text that is broken is found when it is taken, and told by an unchecked exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** An operation with its arguments in an envelope, UTF-8. */
    static byte[] write(Xml operation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            XMLStreamWriter writer = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartElement("soapenv", "Envelope", SOAP);
            writer.writeNamespace("soapenv", SOAP);
            writer.writeNamespace("ws", EJBCA);
            writer.writeStartElement("soapenv", "Body", SOAP);
            writer.writeStartElement("ws", operation.name(), EJBCA);
            for (Xml argument : operation.children()) {
                write(writer, argument);
            }
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter writer, Xml element) throws XMLStreamException {
        writer.writeStartElement(element.name());
        writer.writeCharacters(element.text());
        for (Xml child : element.children()) {
            write(writer, child);
        }
        writer.writeEndElement();
    }

    /**
     * What stands in the body of an envelope: an answer or a fault.
     *
     * @throws XMLStreamException if it is no envelope, or XML that no SOAP message may be
     */
    static Xml read(byte[] message) throws XMLStreamException {
        Xml envelope = tree(READERS.createXMLStreamReader(new ByteArrayInputStream(message)));
        return envelope.child("Body")
                .filter(body -> envelope.name().equals("Envelope"))
                .flatMap(body -> body.children().stream().findFirst())
                .orElseThrow(() -> new XMLStreamException("no SOAP envelope with a body"));
    }

    private static Xml tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a DTD or an entity in a SOAP message");
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(reader.getLocalName()));
                    if (open.size() > DEEPEST) {
                        throw new XMLStreamException("a SOAP message nested too deep");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Xml closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        throw new XMLStreamException("a SOAP message without an end");
    }

    /** An element whose end has not been read. */
    private static final class Open {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Xml> children = new ArrayList<>();

        Open(String name) {
            this.name = name;
        }

        Xml closed() {
            return new Xml(name, text.toString(), children);
        }
    }
}
