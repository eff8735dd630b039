package cn.cegn.ra.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The requests to every address of the portal: as they are, with hostile parameters, methods, bodies and headers. */
final class Crawl {
    /** What servlets and pages read besides what the pages declare. */
    private static final List<String> PARAMETERS = List.of(
            "id",
            "serial",
            "token",
            "no",
            "tail",
            "type",
            "mode",
            "back",
            "language",
            "theme",
            "page",
            "sort",
            "q",
            "account",
            "act",
            "outcome",
            "print",
            "draft",
            "item",
            "replaces",
            "expires",
            "mail",
            "limit",
            "kind",
            "version",
            "hold",
            "row",
            "find",
            "again",
            "all",
            "case",
            "check",
            "effect",
            "verify",
            "role",
            "password",
            "record",
            "form:version",
            "ln",
            "con",
            "f:note",
            "from",
            "to",
            "state",
            "file",
            "certificate");

    private static final List<String> METHODS = List.of("HEAD", "PUT", "OPTIONS", "ZQ9");
    private static final List<String> INTO_PATH =
            List.of("/files/", "/files/1/page/", "/jakarta.faces.resource/", "/act/", "/", "/crl/");

    private static final int SOME = 10;

    private final WarContents war;
    private final List<String> own;
    private final List<String> foreign;
    private final int every;
    private final boolean thorough;

    /**
     * @param own numbers of what is the person's own, as parameters
     * @param foreign numbers of what is another's
     * @param every how many of the inputs go to each address, each time others: every second one, every third … The methods and bodies that nobody expects
     *     are left out where these are few: they do not depend on who asks
     */
    Crawl(WarContents war, List<String> own, List<String> foreign, int every) {
        this.war = war;
        this.own = own;
        this.foreign = foreign;
        this.every = every;
        this.thorough = every < SOME;
    }

    /** Everything but the forms. */
    List<Consumer<Visitor>> requests() {
        List<Ask> asks = new ArrayList<>();
        addresses().forEach(address -> asks.add(Ask.get("plain", address)));
        war.resources()
                .forEach(path -> asks.add(Ask.get(
                        "static file",
                        path.replaceFirst("/resources/([^/]+)/", "/jakarta.faces.resource/") + "?ln=ra")));
        war.resources().forEach(path -> asks.add(Ask.get("static file, by its place", path)));
        if (thorough) {
            methods(asks);
            bodies(asks);
        }
        parameters(asks);
        numbers(asks);
        paths(asks);
        headers(asks);
        return asks.stream()
                .<Consumer<Visitor>>map(ask -> visitor -> visitor.send(ask))
                .toList();
    }

    private void methods(List<Ask> asks) {
        Stream.concat(war.pages().stream(), war.servlets().stream())
                .filter(address -> !address.equals("/logout"))
                .forEach(address -> METHODS.forEach(method -> asks.add(Ask.of("method", method, address))));
    }

    /** Pages by their address and by their file, servlets; who logs out is gone. */
    private List<String> addresses() {
        return Stream.of(
                        war.pages().stream(),
                        war.pages().stream().map(page -> page + ".xhtml"),
                        war.servlets().stream(),
                        Stream.of("/", "/jakarta.faces.push/station", "/jakarta.faces.push/zq9", "/zq9"))
                .flatMap(each -> each)
                .filter(address -> !address.equals("/logout"))
                .toList();
    }

    /** Each input in all parameters at once. */
    private void parameters(List<Ask> asks) {
        TreeSet<String> names = new TreeSet<>(PARAMETERS);
        names.addAll(war.parameters());
        int turn = 0;
        for (String address : Stream.concat(war.pages().stream(), war.servlets().stream())
                .filter(each -> !each.equals("/logout"))
                .toList()) {
            for (int i = turn++ % every; i < Hostile.ALL.size(); i += every) {
                Hostile input = Hostile.ALL.get(i);
                boolean long_ = input.value().length() > 1_000;
                asks.add(Ask.get(
                        "parameters: " + input.kind(),
                        address + "?" + (long_ ? "id=1&q=" + input.value() : all(names, input.value()))));
            }
        }
    }

    private static String all(Iterable<String> names, String value) {
        List<Entry<String, String>> fields = new ArrayList<>();
        names.forEach(name -> fields.add(Map.entry(name, value)));
        return Ask.query(fields);
    }

    /** Own and foreign numbers, and own ones with the rest hostile. */
    private void numbers(List<Ask> asks) {
        List<String> rest =
                PARAMETERS.stream().filter(name -> !name.equals("id")).toList();
        int turn = 0;
        for (String address : Stream.concat(war.pages().stream(), war.servlets().stream())
                .filter(each -> !each.equals("/logout"))
                .toList()) {
            for (String number : foreign) {
                asks.add(Ask.get("number of another", address + "?id=" + number));
            }
            for (String number : own) {
                Hostile input = Hostile.ALL.get(turn++ % 10);
                asks.add(Ask.get("own number", address + "?id=" + number));
                asks.add(Ask.get(
                        "own number, rest hostile", address + "?id=" + number + "&" + all(rest, input.value())));
            }
        }
        foreign.forEach(number -> asks.add(Ask.get("number of another", "/files/" + number)));
        foreign.forEach(number -> asks.add(Ask.get("number of another", "/files/" + number + "/page/1")));
    }

    private void paths(List<Ask> asks) {
        for (String before : INTO_PATH) {
            for (Hostile input : Hostile.ALL) {
                String in = Ask.encoded(input.value()).replace("+", "%20");
                asks.add(Ask.get(
                        "path: " + input.kind(), before + in + (before.contains("resource") ? "?ln=" + in : "")));
            }
        }
    }

    /** Bodies that nobody expects there, without and with what our script sends. */
    private void bodies(List<Ask> asks) {
        Map<String, String> bodies = Map.of(
                "application/json", "{\"id\":\"<zq9x>\",\"@class\":\"java.lang.Runtime\",\"a\":[[[[1e999]]]]}",
                "text/xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY f \"&e;&e;\">]><a>&f;</a>",
                "multipart/form-data; boundary=zq9", "--zq9\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n1",
                "multipart/form-data", "without a boundary",
                "application/x-java-serialized-object", "\u00ac\u00ed\0\5sr\0\21java.util.HashMap",
                "application/x-www-form-urlencoded", "id=%zz&=&&a=%&jakarta.faces.ViewState=rO0ABXNyABFqYXZh");
        for (String address : Stream.concat(
                        war.servlets().stream(), war.pages().stream().filter(this::hasBody))
                .toList()) {
            if (address.equals("/logout")) {
                continue;
            }
            bodies.forEach((type, body) -> {
                Ask ask = Ask.sent("body: " + type, address, type, body.getBytes(StandardCharsets.ISO_8859_1));
                asks.add(ask.with("Origin", "https://zq9.example"));
                asks.add(ask.with("RA-Form", "<zq9x>"));
            });
        }
    }

    private boolean hasBody(String page) {
        return page.hashCode() % 6 == 0;
    }

    private void headers(List<Ask> asks) {
        Map<String, String> headers = Map.of(
                "X-Forwarded-Host", "zq9.example",
                "X-Forwarded-For", "<zq9x>, 10.0.0.1",
                "X-Forwarded-Proto", "https",
                "X-Original-URL", "/admin/people",
                "X-HTTP-Method-Override", "DELETE",
                "Accept-Language", "zq9<zq9x>;q=9,\"zq9\"onx",
                "Accept", "application/x-java-serialized-object",
                "Cookie", "ra_prefs=<zq9x>.\"zq9\"onx; JSESSIONID=../../zq9",
                "Referer", "https://zq9.example/<zq9x>",
                "Faces-Request", "partial/ajax");
        for (String address : List.of(
                "/", "/login", "/work", "/admin", "/files/1", "/apply/draft", "/alive", "/prefs", "/error/missing")) {
            headers.forEach((name, value) -> {
                asks.add(Ask.get("header: " + name, address).with(name, value));
                asks.add(Ask.post("header: " + name, address, List.of(Map.entry("back", "//zq9.example")))
                        .with(name, value));
            });
        }
    }
}
