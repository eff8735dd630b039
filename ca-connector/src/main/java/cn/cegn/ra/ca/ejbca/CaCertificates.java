package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.SignatureCheck;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The configured CA's certificate and the way up to its root; asked once and again when a signature does not fit any more. */
final class CaCertificates {
    private final Soap soap;
    private final EjbcaSettings settings;
    private volatile Known known = new Known(List.of(), null);

    /** The way up, and what the first of it has signed. */
    private record Known(List<X509Certificate> chain, SignatureCheck issuing) {}

    CaCertificates(Link link) {
        this.soap = link.soap();
        this.settings = link.settings();
    }

    /** Issuing CA first, root last; the one known if there is one. */
    List<X509Certificate> chain() throws CaException {
        List<X509Certificate> chain = known.chain();
        return chain.isEmpty() ? fetch() : chain;
    }

    X509Certificate issuing() throws CaException {
        return chain().get(0);
    }

    /** Asks the CA, whatever is known. */
    List<X509Certificate> fetch() throws CaException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Xml certificate : soap.look(Operations.getLastCAChain(settings.caName()))) {
            chain.add(Decoding.certificate(certificate.textOf("certificateData")));
        }
        if (chain.isEmpty()) {
            throw new CaException(Kind.BROKEN, "EJBCA has no certificate for the CA " + settings.caName());
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!SignatureCheck.isSignedBy(chain.get(i), chain.get(i + 1))) {
                throw new CaException(
                        Kind.BROKEN, "The chain of the CA " + settings.caName() + " does not hold together");
            }
        }
        known = new Known(List.copyOf(chain), checkBy(chain.get(0)));
        return known.chain();
    }

    private SignatureCheck checkBy(X509Certificate issuing) throws CaException {
        try {
            return new SignatureCheck(issuing);
        } catch (IllegalArgumentException e) {
            throw new CaException(
                    Kind.BROKEN,
                    "The key of the CA " + settings.caName() + " is of a kind that the RA can not verify",
                    e);
        }
    }

    /** Whether a certificate comes from the configured CA, asking anew if the CA may have been renewed. */
    boolean issued(X509Certificate certificate) throws CaException {
        issuing();
        if (known.issuing().hasSigned(certificate)) {
            return true;
        }
        fetch();
        return known.issuing().hasSigned(certificate);
    }

    /** The issuing CA's DN as text for EJBCA; it forgives the sequence of the attributes. */
    String issuerDn() throws CaException {
        return X500Name.getInstance(
                        BCStyle.INSTANCE, issuing().getSubjectX500Principal().getEncoded())
                .toString();
    }
}
