package cn.cegn.ra.web.act;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a document readable: its canonical JSON as lines of label and value, in its own order; numbers of people are masked (S-D-08). */
@RequestScoped
public class RecordLines {
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{6}(?:19|20)\\d{9}[\\dX]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F]{16,}");
    /** Where a constant of a document may have its word, tried in this order. */
    private static final List<String> WORDS =
            List.of("choice.", "role.", "step.", "state.", "medium.", "mode.", "type.", "guard.");

    private static final Map<String, FormField> FIELDS =
            Arrays.stream(FormField.values()).collect(Collectors.toUnmodifiableMap(FormField::name, field -> field));

    @Inject
    private Words words;

    @Inject
    private Times times;

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
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            parts(reader.readObject(), 0, lines);
        }
        return lines;
    }

    private void parts(JsonObject part, int depth, List<Line> lines) {
        part.forEach((key, value) -> add(key, value, depth, lines));
    }

    private void add(String key, JsonValue value, int depth, List<Line> lines) {
        if (value instanceof JsonObject part) {
            lines.add(new Line(label(key), "", depth, false, true));
            parts(part, depth + 1, lines);
        } else if (value instanceof JsonArray list) {
            addList(key, list, depth, lines);
        } else if (value.getValueType() != JsonValue.ValueType.NULL) {
            String text = text(key, value);
            lines.add(new Line(label(key), text, depth, CODE.matcher(text).matches(), false));
        }
    }

    private void addList(String key, JsonArray list, int depth, List<Line> lines) {
        if (list.stream().noneMatch(JsonObject.class::isInstance)) {
            String all = list.stream().map(each -> text(key, each)).collect(Collectors.joining("；"));
            lines.add(new Line(label(key), all.isEmpty() ? words.say("record.none") : all, depth, false, false));
            return;
        }
        int at = 0;
        for (JsonValue each : list) {
            at++;
            lines.add(new Line(words.say("record.each", label(key), at), "", depth, false, true));
            if (each instanceof JsonObject part) {
                parts(part, depth + 1, lines);
            } else {
                add(key, each, depth + 1, lines);
            }
        }
    }

    private String label(String key) {
        return FIELDS.containsKey(key) ? words.form("field." + key) : words.orElse("item." + key, key);
    }

    private String text(String key, JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> words.say("record.yes");
            case FALSE -> words.say("record.no");
            case STRING -> said(key, ((JsonString) value).getString());
            default -> value.toString();
        };
    }

    private String said(String key, String text) {
        FormField field = FIELDS.get(key);
        if (field != null && field.isPersonal()) {
            return field.format().mask(text);
        }
        if (IDENTITY_NUMBER.matcher(text).find() || MOBILE.matcher(text).matches()) {
            return masked(text);
        }
        if (CONSTANT.matcher(text).matches()) {
            return constant(key, text);
        }
        return instant(text).map(times::full).orElse(text);
    }

    private static String masked(String text) {
        return MOBILE.matcher(text).matches()
                ? FieldFormat.MOBILE.mask(text)
                : IDENTITY_NUMBER.matcher(text).replaceAll(found -> FieldFormat.ID_NUMBER.mask(found.group()));
    }

    private String constant(String key, String name) {
        if (FIELDS.containsKey(key) && FIELDS.get(key).format().choices().contains(name)) {
            return words.form("choice." + FIELDS.get(key).format() + "." + name);
        }
        if (FIELDS.containsKey(name)) {
            return words.form("field." + name);
        }
        for (String place : WORDS) {
            String word = words.orElse(place + name, "");
            if (!word.isEmpty()) {
                return word;
            }
        }
        return words.orElse("choice." + key + "." + name, name);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.length() < 20 || text.charAt(4) != '-' ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
