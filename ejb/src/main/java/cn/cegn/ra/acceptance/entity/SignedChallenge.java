package cn.cegn.ra.acceptance.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** A signature of a challenge: detached CMS (RFC 5652) with exactly one signer, DER or PEM; or bare, as the key itself makes it. */
public final class SignedChallenge {
    /** Bytes of an upload; a signature with its chain is a few thousand. */
    public static final int MOST_BYTES = 65536;

    private static final byte SEQUENCE = 0x30;

    private final byte[] uploaded;

    public SignedChallenge(byte[] uploaded) {
        this.uploaded = uploaded.clone();
    }

    /** Whether the key of this certificate signed exactly these bytes; a certificate inside the CMS counts for nothing. */
    public boolean proves(byte[] challenge, X509Certificate certificate) {
        return uploaded.length > 0
                && uploaded.length <= MOST_BYTES
                && (provesAsCms(challenge, certificate) || provesBare(challenge, certificate));
    }

    private boolean provesAsCms(byte[] challenge, X509Certificate certificate) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(challenge), der());
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            return signers.size() == 1
                    && signers.iterator()
                            .next()
                            .verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException | IllegalArgumentException e) {
            // Whatever is no such signature proves nothing.
            return false;
        }
    }

    /** PKCS#1 v1.5 of an RSA key, the DER of r and s of an EC key, each over the SHA-256. */
    private boolean provesBare(byte[] challenge, X509Certificate certificate) {
        String key = certificate.getPublicKey().getAlgorithm();
        try {
            Signature check = Signature.getInstance("SHA256with" + ("EC".equals(key) ? "ECDSA" : key));
            check.initVerify(certificate.getPublicKey());
            check.update(challenge);
            return check.verify(uploaded);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] der() {
        if (uploaded[0] == SEQUENCE) {
            return uploaded;
        }
        String text = new String(uploaded, StandardCharsets.US_ASCII).replaceAll("-----[A-Z0-9 #]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
