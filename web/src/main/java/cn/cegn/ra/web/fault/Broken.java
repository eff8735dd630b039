package cn.cegn.ra.web.fault;

import jakarta.faces.FacesException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.primefaces.csp.CspException;

/** A request as its error page sees it: one that opens the page. With the state of the failed page, its nonce or a body that can not be read the error page would fail like the first one. */
final class Broken extends HttpServletRequestWrapper {
    private static final Pattern STATE = Pattern.compile("-?\\d{1,19}:-?\\d{1,19}");
    private static final String NONCE = "primefaces.nonce";
    private static final String BY_SCRIPT = "Faces-Request";

    private final Map<String, String[]> parameters = new HashMap<>();

    Broken(HttpServletRequest request) {
        super(request);
        try {
            parameters.putAll(request.getParameterMap());
        } catch (RuntimeException e) {
            parameters.clear(); // the container can not read the body
        }
        parameters.remove(ResponseStateManager.VIEW_STATE_PARAM);
        parameters.remove(NONCE);
    }

    /** Whether it is the sender's fault: a form in parts that ends too soon, one without the nonce of its page, or one with a state that no page of ours has. */
    static boolean isBehind(Throwable cause, HttpServletRequest request) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof CspException
                    || (each instanceof IOException && isInParts(request))
                    || (each instanceof FacesException && hasForeignState(request))) {
                return true;
            }
        }
        return false;
    }

    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Faces fails at the word that means a view without a state; the states of ours are two numbers. */
    private static boolean hasForeignState(HttpServletRequest request) {
        try {
            String state = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
            return state != null && !STATE.matcher(state).matches();
        } catch (RuntimeException e) {
            return true; // the container can not read the body
        }
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getHeader(String name) {
        return BY_SCRIPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
