package cn.cegn.ra.outside;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form of a page with what stands in it. */
final class Form {
    private static final String BOUNDARY = "----zq9boundary";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    /** What the page's script puts into each form of Faces. */
    private static final String NONCE = "primefaces.nonce";

    private final String action;
    private final boolean post;
    private final boolean multipart;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> buttons = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    private Form(Element form, String page) {
        String to = form.attr("action");
        this.action = to.isEmpty() ? page : to;
        this.post = form.attr("method").equalsIgnoreCase("post");
        this.multipart = form.attr("enctype").startsWith("multipart");
        for (Element each : form.select("input[name],select[name],textarea[name],button[name]")) {
            take(each);
        }
        Element script = form.root().selectFirst("script[nonce]");
        if (hasState() && script != null) {
            fields.put(NONCE, script.attr("nonce"));
        }
    }

    private void take(Element each) {
        String name = each.attr("name");
        String type = each.attr("type");
        if (each.normalName().equals("button") || type.equals("submit")) {
            buttons.put(name, each.attr("value"));
        } else if (type.equals("file")) {
            files.add(name);
        } else if (each.normalName().equals("select")) {
            Element chosen = each.selectFirst("option[selected]");
            fields.put(name, chosen == null ? "" : chosen.attr("value"));
        } else if (each.normalName().equals("textarea")) {
            fields.put(name, each.wholeText());
        } else if (each.hasAttr("checked") || !(type.equals("checkbox") || type.equals("radio"))) {
            fields.put(name, each.attr("value"));
        }
    }

    /** All forms of a page. */
    static List<Form> of(Answer page) {
        return Jsoup.parse(page.body()).select("form").stream()
                .map(form -> new Form(form, page.ask().path()))
                .toList();
    }

    /** The form with this id. */
    static Form first(Answer page, String id) {
        Element form = Jsoup.parse(page.body()).getElementById(id);
        if (form == null) {
            throw new AssertionError("no form " + id + " in the answer to " + page);
        }
        return new Form(form, page.ask().path());
    }

    String action() {
        return action;
    }

    /** Of what is sent besides what Faces keeps in the form. */
    List<String> names() {
        return fields.keySet().stream()
                .filter(name -> !name.equals(VIEW_STATE) && !name.equals(NONCE))
                .toList();
    }

    /** Names of its buttons, with what they send. */
    Map<String, String> buttons() {
        return buttons;
    }

    List<String> files() {
        return files;
    }

    boolean hasState() {
        return fields.containsKey(VIEW_STATE);
    }

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Form without(String name) {
        fields.remove(name);
        return this;
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    Form withNonce(String nonce) {
        return with(NONCE, nonce);
    }

    Form withState(String state) {
        return with(VIEW_STATE, state);
    }

    /** As it is sent by a button; empty for none. */
    Ask press(String kind, String button) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!button.isEmpty()) {
            all.put(button, buttons.getOrDefault(button, ""));
        }
        List<Entry<String, String>> sent = new ArrayList<>(all.entrySet());
        if (!post) {
            return Ask.get(kind, action + (action.contains("?") ? "&" : "?") + Ask.query(sent));
        }
        return multipart ? parts(kind, sent) : Ask.post(kind, action, sent);
    }

    private Ask parts(String kind, List<Entry<String, String>> sent) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Entry<String, String> field : sent) {
            part(body, "name=\"" + field.getKey().replace("\"", "%22") + "\"", field.getValue());
        }
        for (String file : files) {
            part(
                    body,
                    "name=\"" + file + "\"; filename=\"../../zq9<zq9x>\0.pdf\"\r\nContent-Type: text/html",
                    "<zq9x>");
        }
        end(body);
        return Ask.sent(kind, action, MULTIPART, body.toByteArray());
    }

    private static void end(ByteArrayOutputStream body) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The last part of a body, a file. */
    static void file(ByteArrayOutputStream body, String name, String fileName, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        end(body);
    }

    /** One part of a body, in UTF-8. */
    static void part(ByteArrayOutputStream body, String disposition, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
