package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What EJBCA shows us of an entry and its certificates. Nothing shown does not mean that there is nothing: see {@link Sight}. */
final class Entries {
    private final Soap soap;

    Entries(Soap soap) {
        this.soap = soap;
    }

    /** The entry of exactly this name; EJBCA's search does not mind capitals, so it may show others. */
    Optional<Entry> find(String username) throws CaException {
        return entry(username, soap.look(Operations.findUser(username)));
    }

    static Optional<Entry> entry(String username, List<Xml> users) {
        return users.stream()
                .filter(told -> told.textOf("username").equals(username))
                .findFirst()
                .map(Entry::new);
    }

    /** The certificates of a username, the oldest first. */
    List<X509Certificate> certificates(String username) throws CaException {
        return certificates(soap.look(Operations.findCerts(username)));
    }

    static List<X509Certificate> certificates(List<Xml> answer) throws CaException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Xml told : answer) {
            certificates.add(Decoding.certificate(told.textOf("certificateData")));
        }
        certificates.sort(java.util.Comparator.comparing(X509Certificate::getNotBefore)
                .thenComparing(X509Certificate::getSerialNumber));
        return certificates;
    }
}
