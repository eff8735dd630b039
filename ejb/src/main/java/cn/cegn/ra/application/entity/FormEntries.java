package cn.cegn.ra.application.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled into a form: immutable, normalised, empty fields left out (S2.2-2).
 *
 * <p>The canonical JSON has the fields in the order of {@link FormField}, no white space, UTF-8; its SHA-256 is what the
 * printed form carries, what the submission locks and what conformity freezes.
 */
public final class FormEntries {
    public static final FormEntries EMPTY = new FormEntries(new EnumMap<>(FormField.class));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<FormField, String> values;

    private FormEntries(Map<FormField, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Normalises what was typed; null and blank values are left out. */
    public static FormEntries of(Map<FormField, String> typed) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        typed.forEach((field, raw) -> put(values, field, raw));
        return new FormEntries(values);
    }

    /**
     * Reads canonical JSON back, value for value: nothing is normalised again, so that a stored form keeps its digest.
     *
     * @throws IllegalArgumentException if it is not an object of known fields with texts
     */
    public static FormEntries parse(String json) {
        try {
            Map<String, Object> read = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            Map<FormField, String> values = new EnumMap<>(FormField.class);
            read.forEach((name, value) -> values.put(FormField.valueOf(name), requireText(value)));
            return new FormEntries(values);
        } catch (JsonProcessingException e) {
            // Jackson's message quotes the source, which is personal data.
            throw new IllegalArgumentException("not the JSON of a form, at " + e.getLocation());
        }
    }

    private static String requireText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("not the JSON of a form: a field is no text");
    }

    private static void put(Map<FormField, String> values, FormField field, String raw) {
        String value = raw == null ? "" : field.format().normalise(raw);
        if (value.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    /** These entries with one field changed, or removed if the new value is null or blank. */
    public FormEntries with(FormField field, String raw) {
        Map<FormField, String> changed = new EnumMap<>(FormField.class);
        changed.putAll(values);
        put(changed, field, raw);
        return new FormEntries(changed);
    }

    /** These entries and the others; of a field that both have, the others count. */
    public FormEntries and(FormEntries others) {
        Map<FormField, String> all = new EnumMap<>(FormField.class);
        all.putAll(values);
        all.putAll(others.values);
        return new FormEntries(all);
    }

    /** These entries without what does not stand on the form, such as a mail address when nothing is mailed. */
    public FormEntries applicable(FormScope scope) {
        Map<FormField, String> kept = new EnumMap<>(FormField.class);
        kept.putAll(values);
        kept.keySet().removeIf(field -> !field.appliesTo(scope, this));
        return new FormEntries(kept);
    }

    public Optional<String> value(FormField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The value, or the empty text. */
    public String text(FormField field) {
        return values.getOrDefault(field, "");
    }

    /** The value for lists, personal data masked; empty text if there is none. */
    public String masked(FormField field) {
        return value(field).map(field.format()::mask).orElse("");
    }

    /** In the order of the form. */
    public Map<FormField, String> values() {
        return values;
    }

    public String canonicalJson() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    /** SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormEntries entries && values.equals(entries.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names of the filled fields only. */
    @Override
    public String toString() {
        return "FormEntries" + values.keySet();
    }
}
