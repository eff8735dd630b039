package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.KeyProofDesk;
import cn.cegn.ra.acceptance.entity.ShownKey;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * The key door (S2.8-2): the same page over the TLS listener that asks for a client certificate. Whoever comes there with one has its key; which one it
 * is, is judged behind. The person is signed in there as everywhere: a cookie knows no ports.
 */
@Named("keyDoor")
@RequestScoped
public class KeyDoorBacking {
    @EJB
    private KeyProofDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private HttpServletRequest request;

    private ShownKey key;

    /** Whether the page came through the door. */
    public boolean isHere() {
        return request.isSecure() && request.getLocalPort() == desk.doorPort();
    }

    /** DER of the certificate by whose key the connection was opened; null if there is none, or it was opened elsewhere. */
    byte[] shown() {
        Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        if (!isHere() || !(chain instanceof X509Certificate[] certificates) || certificates.length == 0) {
            return null;
        }
        try {
            return certificates[0].getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was shown can be encoded", e);
        }
    }

    /** A connection that proved nothing is not kept: the next try begins with a handshake. */
    public void open() {
        if (isHere() && !getKey().isProved()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Connection", "close");
        }
    }

    /** What was shown, judged now. */
    public ShownKey getKey() {
        if (key == null) {
            key = desk.judge(theCase.getId(), shown());
        }
        return key;
    }

    public String getKind() {
        return getKey().isProved() ? "ok" : getKey().isShown() ? "bad" : "wait";
    }

    /** This page at the door, on the host by which the person came, so that he stays signed in. */
    public String getAddress() {
        String door = desk.doorAddress().orElseGet(() -> "https://" + host() + ":" + desk.doorPort());
        return door + request.getContextPath() + "/act/accept?id=" + theCase.getId();
    }

    private String host() {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    public boolean isRequired() {
        return desk.isProofRequired();
    }
}
