package cn.cegn.ra.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;

class BrokenTest {
    private static final String PARTS = "Multipart/form-data; boundary=a";

    @Test
    @DisplayName(
            "Issue 6, outside view: a body that ends too soon and a form without its page's nonce are the sender's fault; what fails behind them is ours")
    void theSendersFaultsAreToldApart() {
        Exception cut = new IllegalStateException(new IOException("cut off"));

        assertThat(Broken.isBehind(cut, request(PARTS))).isTrue();
        assertThat(Broken.isBehind(new IllegalStateException(new CspException("none")), request(null)))
                .isTrue();
        assertThat(Broken.isBehind(cut, request("text/plain"))).isFalse();
        assertThat(Broken.isBehind(new IllegalStateException("ours"), request(PARTS)))
                .isFalse();
        assertThat(Broken.isBehind(null, request(PARTS))).isFalse();
        assertThat(Broken.isBehind(new FacesException("no view"), request("stateless")))
                .isTrue();
        assertThat(Broken.isBehind(new FacesException("no view"), request(PARTS)))
                .isTrue();
        assertThat(Broken.isBehind(new FacesException("no view"), request("-12:345")))
                .isFalse();
    }

    private static HttpServletRequest request(String type) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BrokenTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getContentType", "getParameter" -> type;
                    default -> null;
                });
    }
}
