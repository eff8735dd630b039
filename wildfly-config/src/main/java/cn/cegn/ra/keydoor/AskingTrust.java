package cn.cegn.ra.keydoor;

import java.net.Socket;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;

/** Names the certificates of its store as those of the CAs that are meant, and takes any client: TLS itself proves that he has the key. */
public final class AskingTrust extends TrustManagerFactorySpi {
    private List<X509Certificate> meant = List.of();

    @Override
    protected void engineInit(KeyStore store) throws KeyStoreException {
        List<X509Certificate> found = new ArrayList<>();
        if (store != null) {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
        }
        meant = List.copyOf(found);
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters) throws InvalidAlgorithmParameterException {
        throw new InvalidAlgorithmParameterException("a key store is needed");
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
        return new TrustManager[] {new AnyClient(meant)};
    }

    /** Not for clients: it knows no server. */
    private static final class AnyClient extends X509ExtendedTrustManager {
        private final List<X509Certificate> meant;

        AnyClient(List<X509Certificate> meant) {
            this.meant = meant;
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return meant.toArray(X509Certificate[]::new);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // The application judges what was shown.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
            // The application judges what was shown.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            // The application judges what was shown.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw noServer();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            throw noServer();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            throw noServer();
        }

        private static CertificateException noServer() {
            return new CertificateException("this trust is for clients only");
        }
    }
}
