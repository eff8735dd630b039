package cn.cegn.ra.application.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 行政区划代码 of GB/T 2260, six digits, known to the table {@code regions.csv} (its origin stands in NOTICE).
 *
 * <p>The table holds provinces, prefectures and counties. The rows 市辖区, 县 and 直辖县级行政区划 of the standard name no place.
 */
public record RegionCode(String value) {
    private static final int LENGTH = 6;
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final Map<String, String> NAMES = read();

    public RegionCode {
        if (!NAMES.containsKey(value)) {
            throw new IllegalArgumentException("no region " + value);
        }
    }

    /** What is wrong with a normalised code. */
    public static List<Finding> findings(String code) {
        List<Finding> characters = Characters.findings(code, point -> point >= '0' && point <= '9');
        if (!characters.isEmpty()) {
            return characters;
        }
        if (code.length() != LENGTH) {
            return Finding.one(Problem.WRONG_LENGTH, LENGTH, code.length());
        }
        return NAMES.containsKey(code) ? Finding.none() : Finding.one(Problem.UNKNOWN_REGION);
    }

    /** All codes with their own names, in the order of the codes; for a selection. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /** The region's own name. */
    public String name() {
        return NAMES.get(value);
    }

    /** The subject's ST. */
    public String province() {
        return NAMES.get(value.substring(0, 2) + "0000");
    }

    /**
     * The subject's L: the prefecture, or the county that is directly under its province. A province, and anything in a
     * municipality directly under the central government (北京市 …), has none.
     */
    public Optional<String> locality() {
        if (MUNICIPALITIES.contains(value.substring(0, 2)) || value.endsWith("0000")) {
            return Optional.empty();
        }
        if (value.startsWith("90", 2)) {
            return value.endsWith("00") ? Optional.empty() : Optional.of(name());
        }
        return Optional.of(NAMES.get(value.substring(0, 4) + "00"));
    }

    /** Province, locality and county in one line, without repeating. */
    public String fullName() {
        StringBuilder full = new StringBuilder(province());
        locality().ifPresent(full::append);
        if (!value.endsWith("00") && !name().equals(locality().orElse(""))) {
            full.append(name());
        }
        return full.toString();
    }

    private static Map<String, String> read() {
        try (InputStream in = RegionCode.class.getResourceAsStream("regions.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> names = new LinkedHashMap<>();
            lines.lines().forEach(line -> names.put(line.substring(0, LENGTH), line.substring(LENGTH + 1)));
            return Collections.unmodifiableMap(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
