package cn.cegn.ra.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What no answer may have, whoever asked for whatever. */
final class Judge {
    private static final Pattern INSIDE = Pattern.compile(
            "\\b[a-z][a-z0-9]*(\\.[a-z0-9]+)+\\.[A-Z]\\w*(Exception|Error)\\b|\\bat [a-z][\\w.]*\\.[A-Z]\\w*\\.\\w+\\(|Caused by:|WFLY[A-Z]{2,}\\d|UT\\d{6}|\\bcn\\.cegn\\.ra\\.[a-z]+\\.");
    /** The quotation mark that ends a value; in a text it does no harm. */
    private static final Pattern IN_A_TAG = Pattern.compile("<[a-zA-Z][^<>]*zq9\"onx");

    /** PrimeFaces names the exceptions that have error pages (web.xml) to its own script on each page. */
    private static final Pattern SAID_BY_PRIMEFACES = Pattern.compile(
            "jakarta\\.faces\\.application\\.ViewExpiredException|org\\.primefaces\\.csp\\.CspException|jakarta\\.ejb\\.EJBAccessException|cn\\.cegn\\.ra\\.web\\.act\\.CaseGoneException");

    /** The server's own page for what does not reach the portal: a fixed text, with nothing of the request in it. */
    private static final Pattern OF_THE_SERVER =
            Pattern.compile("<html><head><title>Error</title></head><body>[A-Za-z0-9 -]*</body></html>\\s*");

    private static final Pattern LOCAL = Pattern.compile("/([^/\\\\].*)?");
    private static final List<String> STOLEN = List.of("root:x:0:", "<web-app");

    private final String baseUrl;
    private final List<String> foreign;

    /** @param foreign values that whoever asks must never see */
    Judge(String baseUrl, List<String> foreign) {
        this.baseUrl = baseUrl;
        this.foreign = foreign;
    }

    /** Everything that is wrong with it; empty if nothing is. */
    List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        headers(answer, faults);
        String text = answer.body();
        if (answer.isDocument()) {
            Hostile.RAW.stream().filter(text::contains).forEach(raw -> faults.add("not escaped: " + raw));
            if (IN_A_TAG.matcher(text).find()) {
                faults.add("an attribute of its own");
            }
        }
        if (!answer.type().contains("javascript") && !answer.type().contains("css")) {
            content(SAID_BY_PRIMEFACES.matcher(text).replaceAll(""), faults);
        }
        foreign.stream().filter(text::contains).forEach(value -> faults.add("foreign data: " + value));
        return faults;
    }

    private static void content(String text, List<String> faults) {
        if (text.contains(Hostile.EVALUATED)) {
            faults.add("an expression was worked out");
        }
        if (INSIDE.matcher(text).find()) {
            faults.add("tells of its inside: "
                    + INSIDE.matcher(text).results().findFirst().orElseThrow().group());
        }
        STOLEN.stream().filter(text::contains).forEach(found -> faults.add("a file of the server: " + found));
    }

    private void headers(Answer answer, List<String> faults) {
        if (answer.status() >= 400
                && (answer.bytes().length == 0
                        || OF_THE_SERVER.matcher(answer.body()).matches())) {
            return; // refused before the portal: nothing to be read
        }
        demand(answer, "X-Content-Type-Options", "nosniff", faults);
        demand(answer, "X-Frame-Options", "DENY|SAMEORIGIN", faults);
        demand(answer, "Referrer-Policy", "same-origin|no-referrer", faults);
        if (answer.type().startsWith("text/html")) {
            demand(answer, "Content-Security-Policy", ".*frame-ancestors.*", faults);
        }
        for (String telling : List.of("Server", "X-Powered-By", Hostile.HEADER)) {
            answer.header(telling).ifPresent(value -> faults.add("header " + telling + ": " + value));
        }
        answer.header("Location").filter(to -> !isOurs(to)).ifPresent(to -> faults.add("leads away: " + to));
        answer.headers().getOrDefault("set-cookie", List.of()).forEach(cookie -> cookie(cookie, faults));
    }

    private boolean isOurs(String address) {
        return address.equals(baseUrl)
                || address.startsWith(baseUrl + "/")
                || LOCAL.matcher(address).matches();
    }

    private static void demand(Answer answer, String header, String pattern, List<String> faults) {
        if (!answer.header(header).orElse("").matches(pattern)) {
            faults.add("header " + header + ": " + answer.header(header).orElse("none"));
        }
    }

    private static void cookie(String cookie, List<String> faults) {
        String small = cookie.toLowerCase(Locale.ROOT);
        if (!small.contains("httponly") || !small.contains("samesite=")) {
            faults.add("cookie " + cookie.replaceFirst("=[^;]*", "=…"));
        }
    }
}
