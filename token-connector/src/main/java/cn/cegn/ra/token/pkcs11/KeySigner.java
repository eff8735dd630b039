package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.PKCSException;

/**
 * Signs PKCS#10 requests with a private key on the USB-Key, SHA-256 with ECDSA or PKCS#1 v1.5. By C_Sign, because Java's
 * KeyStore does not show a private key that has no certificate yet.
 */
final class KeySigner implements ContentSigner {
    /** JDK 17 finds no key factory for elliptic curves by the object identifier that a request carries. */
    private static final BouncyCastleProvider VERIFIER = new BouncyCastleProvider();

    private final KeySession session;
    private final long privateKey;
    private final boolean elliptic;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private KeySigner(KeySession session, long privateKey, boolean elliptic) {
        this.session = session;
        this.privateKey = privateKey;
        this.elliptic = elliptic;
    }

    static byte[] pkcs10(KeySession session, KeyId id, String commonName) {
        ObjectsOnKey objects = new ObjectsOnKey(session);
        SubjectPublicKeyInfo publicKey = SubjectPublicKeyInfo.getInstance(objects.inventory()
                .pair(id)
                .filter(pair -> pair.isWhole())
                .orElseThrow(() -> new UsbKeyException(Failure.NOT_PROVED, "no whole key pair " + id.hex()))
                .publicKey());
        long privateKey = objects.find(Attribute.CKO_PRIVATE_KEY, id).get(0);
        boolean elliptic = publicKey.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
        PKCS10CertificationRequest request = new PKCS10CertificationRequestBuilder(
                        new X500NameBuilder().addRDN(BCStyle.CN, commonName).build(), publicKey)
                .build(new KeySigner(session, privateKey, elliptic));
        try {
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(VERIFIER)
                    .build(publicKey))) {
                throw new UsbKeyException(Failure.NOT_PROVED, "the request's signature does not verify");
            }
            return request.getEncoded();
        } catch (PKCSException | OperatorCreationException | IOException e) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the request's signature is not readable");
        }
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return elliptic
                ? new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)
                : new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    }

    @Override
    public OutputStream getOutputStream() {
        return text;
    }

    @Override
    public byte[] getSignature() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toByteArray());
            if (elliptic) {
                return derOf(session.sign(Attribute.CKM_ECDSA, privateKey, digest));
            }
            AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
            return session.sign(Attribute.CKM_RSA_PKCS, privateKey, new DigestInfo(sha256, digest).getEncoded());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e); // every Java platform has it; bytes in memory
        }
    }

    /** PKCS#11 gives r and s side by side, X.509 wants them in a SEQUENCE. */
    private static byte[] derOf(byte[] pair) throws IOException {
        int half = pair.length / 2;
        ASN1Integer r = new ASN1Integer(new BigInteger(1, Arrays.copyOf(pair, half)));
        ASN1Integer s = new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(pair, half, pair.length)));
        return new DERSequence(new ASN1Integer[] {r, s}).getEncoded();
    }
}
