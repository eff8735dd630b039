package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;
import org.jboss.logging.Logger;

/**
 * SunPKCS11 for one slot and one act. It is configured by the platform's own provider, never added to it, and logged out at
 * the end so that its sessions do not block C_InitToken.
 */
final class JavaProvider implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JavaProvider.class);
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int NONCE = 32;

    private final CallWatch watch;
    private final AuthProvider provider;

    private JavaProvider(CallWatch watch, String configuration) {
        this.watch = watch;
        this.provider = (AuthProvider) Security.getProvider("SunPKCS11").configure("--" + configuration);
    }

    static JavaProvider forGenerating(Cryptoki cryptoki, long slot, KeyId id, String label) {
        return open(cryptoki, slot, templates(id, label));
    }

    static JavaProvider forSigning(Cryptoki cryptoki, long slot) {
        return open(cryptoki, slot, "");
    }

    private static JavaProvider open(Cryptoki cryptoki, long slot, String templates) {
        String configuration = "name=RA" + COUNT.incrementAndGet() + "\nlibrary=" + cryptoki.path() + "\nslot=" + slot
                + "\ndestroyTokenAfterLogout=true\n" + templates;
        try {
            return new JavaProvider(cryptoki.watch(), configuration);
        } catch (ProviderException e) {
            throw ReturnValue.exception("SunPKCS11.configure", e);
        }
    }

    /** Without a template an RSA key pair would be a session object, gone with the process. */
    private static String templates(KeyId id, String label) {
        String both = "\n  CKA_TOKEN=true\n  CKA_ID=0h" + id.hex() + "\n  CKA_LABEL=0h"
                + HexFormat.of().formatHex(label.getBytes(StandardCharsets.UTF_8));
        return "attributes(generate,CKO_PRIVATE_KEY,*)={" + both
                + "\n  CKA_PRIVATE=true\n  CKA_SENSITIVE=true\n  CKA_EXTRACTABLE=false\n  CKA_SIGN=true\n}\n"
                + "attributes(generate,CKO_PUBLIC_KEY,*)={" + both + "\n  CKA_VERIFY=true\n}\n";
    }

    void generate(Pin userPin, KeyProfile profile) {
        login(userPin);
        watch.before("SunPKCS11.generate");
        try {
            generator(profile).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new UsbKeyException(Failure.NOT_CAPABLE, "SunPKCS11.generate " + profile);
        } catch (ProviderException e) {
            throw ReturnValue.exception("SunPKCS11.generate", e);
        }
        watch.after("SunPKCS11.generate");
    }

    private KeyPairGenerator generator(KeyProfile profile) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(profile == KeyProfile.P256 ? "EC" : "RSA", provider);
        switch (profile) {
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case RSA2048 -> generator.initialize(2048);
            case RSA3072 -> generator.initialize(3072);
        }
        return generator;
    }

    /** Whether the private key that Java finds for the certificate signs what the certificate verifies. */
    boolean proves(Pin userPin, X509Certificate certificate) {
        login(userPin);
        watch.before("SunPKCS11.sign");
        boolean proved;
        try {
            proved = signs(certificate);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw ReturnValue.exception("SunPKCS11.sign", e);
        }
        watch.after("SunPKCS11.sign");
        return proved;
    }

    private boolean signs(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, null);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && certificate.equals(store.getCertificate(alias))) {
                return signs((PrivateKey) store.getKey(alias, null), certificate);
            }
        }
        return false;
    }

    private boolean signs(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        boolean elliptic = key.getAlgorithm().equals("EC");
        String algorithm = elliptic ? "SHA256withECDSA" : "SHA256withRSA";
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        // Many a card signs a digest only.
        boolean digests = !elliptic || provider.getService("Signature", algorithm) != null;
        Signature signature = Signature.getInstance(digests ? algorithm : "NONEwithECDSA", provider);
        signature.initSign(key);
        signature.update(digests ? nonce : MessageDigest.getInstance("SHA-256").digest(nonce));
        byte[] signed = signature.sign();
        Signature verification = Signature.getInstance(algorithm); // not the driver's: it would judge itself
        verification.initVerify(certificate.getPublicKey());
        verification.update(nonce);
        return verification.verify(signed);
    }

    private void login(Pin userPin) {
        char[] digits = userPin.chars();
        CallbackHandler answer = callbacks -> {
            for (javax.security.auth.callback.Callback callback : callbacks) {
                if (callback instanceof PasswordCallback password) {
                    password.setPassword(digits);
                }
            }
        };
        watch.before("SunPKCS11.login");
        try {
            provider.login(null, answer);
        } catch (LoginException | ProviderException e) {
            throw ReturnValue.exception("SunPKCS11.login", e);
        } finally {
            Arrays.fill(digits, '\0');
        }
        watch.after("SunPKCS11.login");
    }

    /** A failure to log out is not this act's failure; the next C_InitToken would tell of a session left over. */
    @Override
    public void close() {
        try {
            provider.logout();
        } catch (LoginException | ProviderException e) {
            LOG.debugf(
                    "SunPKCS11.logout: %s", ReturnValue.exception("logout", e).returnValue());
        }
    }
}
