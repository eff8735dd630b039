package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.StationCode;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes the one server that the station CA with this fingerprint certified. The host's name does not matter: the CA certifies the centre as a
 * server and nobody else.
 */
final class CentreTrust extends X509ExtendedTrustManager {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final String pin;

    CentreTrust(String pin) {
        this.pin = pin;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        if (chain.length != 2 || !StationCode.pinOf(authority).equals(pin)) {
            throw new CertificateException("this is not the centre that the station's code is from");
        }
        chain[0].checkValidity();
        authority.checkValidity();
        if (chain[0].getExtendedKeyUsage() == null
                || !chain[0].getExtendedKeyUsage().contains(SERVER)) {
            throw new CertificateException("the other side is no server");
        }
        try {
            chain[0].verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the centre's certificate is not from the station CA", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a station is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
