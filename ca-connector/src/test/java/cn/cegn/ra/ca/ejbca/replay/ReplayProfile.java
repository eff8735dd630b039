package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.CertificateProfile;
import java.time.Duration;
import java.util.List;

/**
 * A certificate profile as the office is to set it up in EJBCA: custom DN order, key usages of S2.6, P-256 and RSA from 2048 bits,
 * validity override allowed.
 */
record ReplayProfile(int id, String name, CertificateProfile profile, Duration validity) {
    /** Name and id of the one end entity profile. */
    static final String END_ENTITY_PROFILE = "CEGN_RA_EE";

    static final int END_ENTITY_PROFILE_ID = 23002;

    /** The sequence of all subjects of this RA (EJBCA's "custom subject DN order"). */
    static final List<String> SUBJECT_ORDER = List.of("C", "ST", "L", "O", "OU", "GIVENNAME", "CN", "SN");

    static final List<ReplayProfile> ALL = List.of(
            new ReplayProfile(22001, "CEGN_PERSON", CertificateProfile.PERSON, Duration.ofDays(1095)),
            new ReplayProfile(22002, "CEGN_ORGANIZATION", CertificateProfile.ORGANIZATION, Duration.ofDays(1825)),
            new ReplayProfile(22003, "CEGN_DEVICE", CertificateProfile.DEVICE, Duration.ofDays(730)));

    boolean device() {
        return profile == CertificateProfile.DEVICE;
    }
}
