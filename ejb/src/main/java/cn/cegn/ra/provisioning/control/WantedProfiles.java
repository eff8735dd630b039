package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.wiring.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key pairs that a certificate of a type may have, the best first; a station makes the first that the USB-Key can do. From
 * {@code RA_KEY_PROFILES_PERSON}, {@code _ORGANIZATION}, {@code _DEVICE}, by default {@code P256,RSA2048}.
 */
public final class WantedProfiles {
    private WantedProfiles() {}

    public static List<KeyProfile> of(CertificateType type) {
        return read(
                "RA_KEY_PROFILES_" + type,
                Surroundings.setting("RA_KEY_PROFILES_" + type).orElse("P256,RSA2048"));
    }

    /** @throws IllegalStateException if it names something else, or nothing */
    static List<KeyProfile> read(String setting, String names) {
        try {
            return Stream.of(names.split(",", -1))
                    .map(String::strip)
                    .map(KeyProfile::valueOf)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    setting + " lists " + Arrays.toString(KeyProfile.values()) + " by commas, not " + names, e);
        }
    }
}
