package cn.cegn.ra.application.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a document readable: its canonical JSON as lines of label and value, in its own order; numbers of people are masked (S-D-08). */
public final class DocumentLines {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F]{16,}");
    /** Where a constant of a document may have its word, tried in this order. */
    private static final List<String> WORDS =
            List.of("choice.", "role.", "step.", "state.", "medium.", "mode.", "type.", "guard.");

    private static final Map<String, FormField> FIELDS =
            Arrays.stream(FormField.values()).collect(Collectors.toUnmodifiableMap(FormField::name, field -> field));

    private final ResourceBundle portal;
    private final ResourceBundle form;
    private final ZoneId zone;

    /**
     * @param portal texts of the portal, where documents and what they say have their words
     * @param form texts of the form
     * @param zone the office's
     */
    public DocumentLines(ResourceBundle portal, ResourceBundle form, ZoneId zone) {
        this.portal = portal;
        this.form = form;
        this.zone = zone;
    }

    /**
     * One line.
     *
     * @param code whether the value is a digest or serial, to be set in the type of codes
     * @param heading whether the label has no value of its own, because a list or a part begins
     */
    public record Line(String label, String value, int depth, boolean code, boolean heading) {}

    /** @param json of a dossier entry */
    public List<Line> of(String json) {
        List<Line> lines = new ArrayList<>();
        parts(CanonicalJson.read(json, JsonNode.class), 0, lines);
        return lines;
    }

    private void parts(JsonNode part, int depth, List<Line> lines) {
        part.properties().forEach(each -> add(each.getKey(), each.getValue(), depth, lines));
    }

    private void add(String key, JsonNode value, int depth, List<Line> lines) {
        if (value.isObject()) {
            lines.add(new Line(label(key), "", depth, false, true));
            parts(value, depth + 1, lines);
        } else if (value.isArray()) {
            addList(key, value, depth, lines);
        } else if (!value.isNull()) {
            String text = text(key, value);
            lines.add(new Line(label(key), text, depth, CODE.matcher(text).matches(), false));
        }
    }

    private void addList(String key, JsonNode list, int depth, List<Line> lines) {
        List<JsonNode> values = new ArrayList<>();
        list.forEach(values::add);
        if (values.stream().noneMatch(JsonNode::isObject)) {
            String all = values.stream().map(each -> text(key, each)).collect(Collectors.joining("；"));
            lines.add(new Line(label(key), all.isEmpty() ? portal.getString("record.none") : all, depth, false, false));
            return;
        }
        int at = 0;
        for (JsonNode each : values) {
            at++;
            lines.add(new Line(numbered(label(key), at), "", depth, false, true));
            if (each.isObject()) {
                parts(each, depth + 1, lines);
            } else {
                add(key, each, depth + 1, lines);
            }
        }
    }

    private String numbered(String label, int at) {
        return new MessageFormat(portal.getString("record.each"), Locale.ROOT)
                .format(new Object[] {label, String.valueOf(at)});
    }

    private String label(String key) {
        return FIELDS.containsKey(key) ? form.getString("field." + key) : orElse("item." + key, key);
    }

    private String text(String key, JsonNode value) {
        if (value.isBoolean()) {
            return portal.getString(value.asBoolean() ? "record.yes" : "record.no");
        }
        return value.isTextual() ? said(key, value.asText()) : value.toString();
    }

    private String said(String key, String text) {
        FormField field = FIELDS.get(key);
        if (field != null && field.isPersonal()) {
            return field.format().mask(text);
        }
        String masked = PersonalNumbers.masked(text);
        if (!masked.equals(text)) {
            return masked;
        }
        if (CONSTANT.matcher(text).matches()) {
            return constant(key, text);
        }
        return instant(text).map(then -> MINUTE.format(then.atZone(zone))).orElse(text);
    }

    private String constant(String key, String name) {
        if (FIELDS.containsKey(key) && FIELDS.get(key).format().choices().contains(name)) {
            return form.getString("choice." + FIELDS.get(key).format() + "." + name);
        }
        if (FIELDS.containsKey(name)) {
            return form.getString("field." + name);
        }
        for (String place : WORDS) {
            String word = orElse(place + name, "");
            if (!word.isEmpty()) {
                return word;
            }
        }
        return orElse("choice." + key + "." + name, name);
    }

    private String orElse(String key, String otherwise) {
        return portal.containsKey(key) ? portal.getString(key) : otherwise;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.length() < 20 || text.charAt(4) != '-' ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
