package cn.cegn.ra.identity.boundary;

import jakarta.enterprise.context.RequestScoped;

/** Where the current call comes from. The portal sets it once a request; a timer or message has none. */
@RequestScoped
public class RequestSource {
    private String address = "system";

    public String address() {
        return address;
    }

    public void comesFrom(String remoteAddress) {
        this.address = remoteAddress;
    }
}
