package cn.cegn.ra.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Leads on by paths: the container would make whole addresses out of the host that the request names, which may be anyone's. */
final class OwnRedirects extends HttpServletResponseWrapper {
    OwnRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws java.io.IOException {
        if (!location.startsWith("/")) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
