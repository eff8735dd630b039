package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.ejbca.wsdl.ObjectFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.JAXBIntrospector;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** SOAP messages read and written by the types that were generated from EJBCA's WSDL, not by the connector's own means. */
final class WsdlTypes {
    private static final JAXBContext CONTEXT = context();

    private WsdlTypes() {}

    /** What stands in the body of an envelope, as its generated type. */
    static Object read(byte[] envelope) throws Exception {
        return JAXBIntrospector.getValue(CONTEXT.createUnmarshaller().unmarshal(body(envelope)));
    }

    /** The element in the body of an envelope. */
    static Element body(byte[] envelope) throws IOException, SAXException, ParserConfigurationException {
        Element root = parse(new ByteArrayInputStream(envelope)).getDocumentElement();
        if (!Envelope.SOAP.equals(root.getNamespaceURI())) {
            throw new IOException("no SOAP 1.1 envelope");
        }
        Node body = root.getElementsByTagNameNS(Envelope.SOAP, "Body").item(0);
        return (Element) body.getFirstChild();
    }

    /** An answer as EJBCA would send it. */
    static Reply answer(JAXBElement<?> content) throws JAXBException {
        return reply(200, xml(content));
    }

    /** A fault with a detail as EJBCA would send it. */
    static Reply fault(JAXBElement<?> detail, String text) throws JAXBException {
        return reply(
                500,
                "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>%s</faultstring><detail>%s</detail></soap:Fault>"
                        .formatted(text, xml(detail)));
    }

    /** The types of the WSDL as a schema. */
    static Schema schema() throws IOException, SAXException, ParserConfigurationException {
        try (InputStream wsdl = WsdlTypes.class.getResourceAsStream("/ejbca/ejbcaws.wsdl")) {
            Node schema = parse(wsdl)
                    .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(schema));
        }
    }

    private static String xml(JAXBElement<?> content) throws JAXBException {
        Marshaller marshaller = CONTEXT.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter text = new StringWriter();
        marshaller.marshal(content, text);
        return text.toString();
    }

    private static Reply reply(int status, String body) {
        String envelope = "<soap:Envelope xmlns:soap=\"%s\"><soap:Body>%s</soap:Body></soap:Envelope>"
                .formatted(Envelope.SOAP, body);
        return new Reply(status, "text/xml;charset=UTF-8", envelope.getBytes(StandardCharsets.UTF_8), "");
    }

    private static Document parse(InputStream xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(xml);
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the types of EJBCA's WSDL do not bind", e);
        }
    }
}
