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
        return soap.look(Operations.findUser(username)).stream()
                .filter(told -> told.textOf("username").equals(username))
                .findFirst()
                .map(Entry::new);
    }

    /** The certificates of a username, the oldest first. */
    List<X509Certificate> certificates(String username) throws CaException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Xml told : soap.look(Operations.findCerts(username))) {
            certificates.add(Decoding.certificate(told.textOf("certificateData")));
        }
        certificates.sort(java.util.Comparator.comparing(X509Certificate::getNotBefore)
                .thenComparing(X509Certificate::getSerialNumber));
        return certificates;
    }
}
