package cn.cegn.ra.token.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * How jobs and answers travel: a job as JSON in CMS AuthEnvelopedData (RFC 5083, AES-256-GCM) for one station's certificate,
 * an answer as JSON in clear.
 *
 * <p>No exception of this class has a cause: what Jackson and the ciphers say could quote the text, and the text has PINs.
 */
public final class JobEnvelope {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** Of usual ones the buffers are kept for the next reader, with PINs in them. */
    private static final JsonFactory WITHOUT_MEMORY = new JsonFactoryBuilder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private static final ObjectMapper JSON = new ObjectMapper(WITHOUT_MEMORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A newer station may fail for a reason that is not known here yet.
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

    private JobEnvelope() {}

    /**
     * Envelope a job.
     *
     * @param station an EC (P-256) or RSA certificate
     * @return DER
     * @throws IllegalArgumentException if the certificate can not be enveloped for
     */
    public static byte[] seal(StationJob job, X509Certificate station) {
        try {
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipient(station));
            OutputAEADEncryptor encryptor =
                    (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setProvider(PROVIDER)
                            .build();
            byte[] text = JSON.writerFor(StationJob.class).writeValueAsBytes(job);
            return generator
                    .generate(new CMSProcessableByteArray(text), encryptor)
                    .getEncoded();
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "the job could not be enveloped: " + e.getClass().getSimpleName());
        }
    }

    /**
     * Open an envelope.
     *
     * @throws IllegalArgumentException if it was not sealed for this certificate, was changed on the way, or holds no job
     */
    public static StationJob open(byte[] envelope, PrivateKey key, X509Certificate certificate) {
        byte[] text;
        try {
            text = recipientOf(new CMSAuthEnvelopedData(envelope), certificate).getContent(opener(key));
        } catch (CMSException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "not an envelope for this station: " + e.getClass().getSimpleName());
        }
        try {
            return JSON.readValue(text, StationJob.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("the envelope does not hold a station's job");
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    public static String write(StationAnswer answer) {
        try {
            return JSON.writerFor(StationAnswer.class).writeValueAsString(answer);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the answer could not be written: " + e.getClass().getSimpleName());
        }
    }

    /** @throws IllegalArgumentException if the text is no station's answer */
    public static StationAnswer read(String answer) {
        try {
            return JSON.readValue(answer, StationAnswer.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "not a station's answer: " + e.getClass().getSimpleName());
        }
    }

    private static RecipientInfoGenerator recipient(X509Certificate station) throws GeneralSecurityException {
        if (!(station.getPublicKey() instanceof ECPublicKey stationKey)) {
            return new JceKeyTransRecipientInfoGenerator(station).setProvider(PROVIDER);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(stationKey.getParams());
        KeyPair once = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF, once.getPrivate(), once.getPublic(), CMSAlgorithm.AES256_WRAP)
                .addRecipient(station)
                .setProvider(PROVIDER);
    }

    private static RecipientInformation recipientOf(CMSAuthEnvelopedData data, X509Certificate certificate) {
        Collection<RecipientInformation> found = certificate.getPublicKey() instanceof ECPublicKey
                ? data.getRecipientInfos().getRecipients(new JceKeyAgreeRecipientId(certificate))
                : data.getRecipientInfos().getRecipients(new JceKeyTransRecipientId(certificate));
        return found.iterator().next();
    }

    private static Recipient opener(PrivateKey key) {
        return key.getAlgorithm().equals("RSA")
                ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                : new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER);
    }
}
