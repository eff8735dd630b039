package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody whose password was right and whose second factor is still to come. Nobody is signed in by it: the container knows of no person in this
 * session. It also holds a secret that is being enrolled, until its first code, and the recovery codes until they were shown.
 */
@SessionScoped
public class HalfWay implements Serializable {
    private static final long serialVersionUID = 1;

    private transient LogIn.Proof proof;
    private transient byte[] secret;
    private transient List<String> codes;
    private String back;

    void begin(LogIn.Proof shown, String onward) {
        proof = shown;
        back = onward;
        secret = null;
        codes = null;
    }

    void end() {
        proof = null;
        secret = null;
    }

    LogIn.Proof proof() {
        return proof;
    }

    boolean needs(LogIn.Need need) {
        return proof != null && proof.need() == need;
    }

    String back() {
        return back;
    }

    byte[] secret() {
        return secret;
    }

    void enrols(byte[] fresh) {
        secret = fresh;
    }

    void keep(List<String> fresh) {
        codes = fresh;
    }

    /** Once; null after that. */
    List<String> takeCodes() {
        List<String> shown = codes;
        codes = null;
        return shown;
    }
}
