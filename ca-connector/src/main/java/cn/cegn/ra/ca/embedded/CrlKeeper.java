package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jboss.logging.Logger;

/**
 * The newest CRL, made when someone asks and the last one no longer says all or is half way to its end.
 *
 * <p>The file is a copy for those who serve it; the truth is the ledger. Entries of expired certificates stay (RFC 5280 §3.3
 * would allow to drop them): a small office's list stays short.
 */
final class CrlKeeper {
    static final Duration VALIDITY = Duration.ofHours(24);

    private static final Logger LOG = Logger.getLogger(CrlKeeper.class);

    private final DataFolder folder;
    private final Ledger ledger;
    private final CaKeys keys;
    private final Clock clock;
    private X509CRLHolder newest;
    private byte[] newestDer;

    CrlKeeper(DataFolder folder, Ledger ledger, CaKeys keys, Clock clock) {
        this.folder = folder;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
        readFile();
    }

    synchronized byte[] current() throws IOException, CaException {
        if (!isFresh()) {
            newest = null;
            X509CRLHolder next = sign(ledger.nextCrl());
            byte[] der = next.getEncoded();
            folder.replace(EmbeddedCa.CRL_FILE, der);
            newestDer = der;
            newest = next;
        }
        return newestDer.clone();
    }

    private boolean isFresh() {
        if (newest == null || !ledger.isCurrentCrl(number(newest))) {
            return false;
        }
        Instant halfWay = newest.getThisUpdate().toInstant().plus(VALIDITY.dividedBy(2));
        return clock.instant().isBefore(halfWay);
    }

    private static long number(X509CRLHolder crl) {
        return CRLNumber.getInstance(crl.getExtension(Extension.cRLNumber).getParsedValue())
                .getCRLNumber()
                .longValueExact();
    }

    private void readFile() {
        try {
            if (folder.has(EmbeddedCa.CRL_FILE)) {
                byte[] der = Files.readAllBytes(folder.file(EmbeddedCa.CRL_FILE));
                X509CRLHolder crl = new X509CRLHolder(der);
                number(crl);
                newestDer = der;
                newest = crl;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The CRL in %s does not read and is made anew", folder.file(EmbeddedCa.CRL_FILE));
        }
    }

    private X509CRLHolder sign(Ledger.CrlContent content) throws IOException, CaException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            JcaX509CertificateHolder issuing = new JcaX509CertificateHolder(keys.issuing());
            X509v2CRLBuilder crl = new X509v2CRLBuilder(issuing.getSubject(), Date.from(now));
            crl.setNextUpdate(Date.from(now.plus(VALIDITY)));
            for (Ledger.CrlEntry entry : content.entries()) {
                // RFC 5280 §5.3.1: "unspecified" is said by leaving the reason out; the builder does so for 0.
                crl.addCRLEntry(entry.serial(), Date.from(entry.at()), entry.reason());
            }
            crl.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils().createAuthorityKeyIdentifier(issuing.getSubjectPublicKeyInfo()));
            crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(content.number())));
            String algorithm = CaKeyAlgorithm.signatureOf(keys.issuingKey());
            return crl.build(new JcaContentSignerBuilder(algorithm).build(keys.issuingKey()));
        } catch (OperatorCreationException | CertificateEncodingException e) {
            throw new CaException(CaException.Kind.BROKEN, "The embedded CA can not sign its CRL", e);
        }
    }
}
