package cn.cegn.ra.web.login;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The token of the activation link that this browser opened last; null without one. It lives as long as the session. */
@SessionScoped
public class LinkInHand implements Serializable {
    private static final long serialVersionUID = 1;

    private transient String token;

    public String token() {
        return token;
    }

    public void take(String fresh) {
        token = fresh;
    }
}
