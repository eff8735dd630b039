package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What the CA lets everyone know: CRL and issuer. Outside any transaction, because the CA is asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Publication {
    private static final Logger LOG = Logger.getLogger(Publication.class);

    @Inject
    private CertificateAuthority authority;

    /** DER of the newest CRL; empty while the CA does not answer. */
    public Optional<byte[]> crl() {
        try {
            return Optional.of(authority.crl());
        } catch (CaException e) {
            LOG.warnf("the CA gave no CRL: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** DER of the issuing CA's certificate; empty while the CA does not answer. */
    public Optional<byte[]> issuer() {
        try {
            return Optional.of(authority.chain().get(0).getEncoded());
        } catch (CaException | CertificateEncodingException e) {
            LOG.warnf("the CA gave no certificate of its own: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
