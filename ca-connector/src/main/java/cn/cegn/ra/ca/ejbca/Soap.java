package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import java.net.http.HttpRequest;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** EJBCA's web service: one operation, one answer. */
final class Soap {
    private static final String PATH = "/ejbcaws/ejbcaws";

    private final Wire wire;
    private final HttpRequest.Builder common;

    Soap(Wire wire, EjbcaSettings settings) {
        this.wire = wire;
        this.common = HttpRequest.newBuilder(settings.below(PATH))
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("Accept", "text/xml")
                .header("SOAPAction", "\"\"");
    }

    /** The {@code return} elements of the answer. */
    List<Xml> ask(Doing doing, Xml operation) throws CaException {
        Reply reply = wire.send(
                doing,
                common.copy()
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Envelope.write(operation)))
                        .build());
        return read(doing, operation, reply);
    }

    /** The {@code return} elements of an answer that has come. */
    static List<Xml> read(Doing doing, Xml operation, Reply reply) throws CaException {
        if (reply.status() != 200) {
            throw Sorting.ofSoap(doing, reply);
        }
        try {
            Xml body = Envelope.read(reply.body());
            if (!body.name().equals(operation.name() + "Response")) {
                throw Sorting.ofSoap(doing, reply);
            }
            return body.all("return");
        } catch (XMLStreamException e) {
            throw Sorting.notUnderstood(doing, reply);
        }
    }

    /** An operation that only looks. */
    List<Xml> look(Xml operation) throws CaException {
        return ask(Doing.LOOKING, operation);
    }
}
