package cn.cegn.ra.acceptance.entity;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** A detached CMS signature (RFC 5652) of a challenge, DER or PEM, with exactly one signer. */
public final class SignedChallenge {
    /** Bytes of an upload; a signature with its chain is a few thousand. */
    public static final int MOST_BYTES = 65536;

    private static final byte SEQUENCE = 0x30;

    private final byte[] cms;

    public SignedChallenge(byte[] uploaded) {
        cms = uploaded.clone();
    }

    /** Whether the key of this certificate signed exactly these bytes; a certificate inside the CMS counts for nothing. */
    public boolean proves(byte[] challenge, X509Certificate certificate) {
        if (cms.length == 0 || cms.length > MOST_BYTES) {
            return false;
        }
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

    private byte[] der() {
        if (cms[0] == SEQUENCE) {
            return cms;
        }
        String text = new String(cms, StandardCharsets.US_ASCII).replaceAll("-----[A-Z0-9 #]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
