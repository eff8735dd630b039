package cn.cegn.ra.provisioning.entity;

import java.time.Duration;
import java.util.regex.Pattern;

/** What holds for every station of its own. */
public final class StationRule {
    /** How long a one-time code may be used. */
    public static final Duration CODE_LIFE = Duration.ofHours(24);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,21}");
    private static final int LONGEST_SHOWN = 40;

    private StationRule() {}

    /** 2 to 22 small letters, digits and hyphens: it is a file name, a user at the broker and the node of its transactions (23 bytes). */
    public static boolean isName(String id) {
        return id != null && NAME.matcher(id).matches() && !id.equals(Workstation.LOCAL);
    }

    /** What somebody said is a station's name, short enough for an audit row. */
    public static String shown(String id) {
        return id == null ? "" : id.substring(0, Math.min(LONGEST_SHOWN, id.length()));
    }
}
