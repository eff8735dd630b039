package cn.cegn.ra.bill;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** What is known against versions of a library, in the OSV format (https://ossf.github.io/osv-schema/). */
record Advisory(JsonNode osv) {
    private static final String FROM_THE_FIRST = "0";

    String id() {
        return osv.path("id").asText();
    }

    String summary() {
        return osv.path("summary").asText();
    }

    /** Whether it speaks of this version; one that was withdrawn speaks of none. */
    boolean concerns(Component component) {
        if (osv.hasNonNull("withdrawn")) {
            return false;
        }
        for (JsonNode affected : osv.path("affected")) {
            JsonNode subject = affected.path("package");
            if (subject.path("ecosystem").asText().equals("Maven")
                    && subject.path("name").asText().equals(component.packageName())
                    && isAffected(affected, component.version())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAffected(JsonNode affected, String version) {
        for (JsonNode listed : affected.path("versions")) {
            if (listed.asText().equals(version)) {
                return true;
            }
        }
        for (JsonNode range : affected.path("ranges")) {
            if (range.path("type").asText().equals("ECOSYSTEM") && isWithin(range.path("events"), version)) {
                return true;
            }
        }
        return false;
    }

    /** Events are sorted: each that this version has reached turns it. */
    private static boolean isWithin(JsonNode events, String version) {
        ComparableVersion ours = new ComparableVersion(version);
        boolean within = false;
        for (JsonNode event : events) {
            if (event.has("introduced")) {
                String from = event.path("introduced").asText();
                within |= from.equals(FROM_THE_FIRST) || ours.compareTo(new ComparableVersion(from)) >= 0;
            } else if (event.has("fixed")) {
                within &=
                        ours.compareTo(new ComparableVersion(event.path("fixed").asText())) < 0;
            } else if (event.has("last_affected")) {
                within &= ours.compareTo(new ComparableVersion(
                                event.path("last_affected").asText()))
                        <= 0;
            }
        }
        return within;
    }
}
