package cn.cegn.ra.ca.ejbca;

import static cn.cegn.ra.ca.ejbca.HealthProbes.finding;
import static cn.cegn.ra.ca.ejbca.HealthProbes.probed;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks EJBCA for each right that the RA needs, and for the profiles. */
final class RightsProbes {
    private final Link link;
    private final Sight sight;

    RightsProbes(Link link, Sight sight) {
        this.link = link;
        this.sight = sight;
    }

    List<Finding> findings() {
        return List.of(
                probed(Check.PROFILES, this::profiles),
                probed(Check.RIGHT_REGISTER, this::register),
                probed(Check.RIGHT_ISSUE, this::issue),
                probed(Check.RIGHT_FIND, () -> judged(Check.RIGHT_FIND, sight.missingRights())),
                probed(Check.RIGHT_REVOKE, () -> judged(Check.RIGHT_REVOKE, sight.missing("revoke_end_entity"))));
    }

    private Finding profiles() throws CaException {
        List<Xml> known = link.soap().look(Operations.plain("getAuthorizedEndEntityProfiles"));
        List<String> missing = new ArrayList<>();
        for (EjbcaSettings.Profiles wanted : link.settings().profiles().values()) {
            Optional<String> id = Sight.idOf(known, wanted.endEntityProfile());
            if (id.isEmpty()) {
                missing.add("end entity profile " + wanted.endEntityProfile());
            } else if (Sight.idOf(
                            link.soap().look(Operations.getAvailableCertificateProfiles(id.get())),
                            wanted.certificateProfile())
                    .isEmpty()) {
                missing.add("certificate profile " + wanted.certificateProfile() + " in " + wanted.endEntityProfile());
            }
        }
        return missing.isEmpty()
                ? finding(Check.PROFILES, Verdict.OK, "all that the RA names are there")
                : finding(Check.PROFILES, Verdict.FAILED, "missing, or our role may not use them: " + missing);
    }

    /** Without the right to edit, EJBCA itself keeps an entry from being opened a second time. */
    private Finding register() throws CaException {
        List<String> missing = sight.missing("create_end_entity");
        if (missing.isEmpty() && sight.isAuthorized(Sight.EDIT)) {
            return finding(
                    Check.RIGHT_REGISTER,
                    Verdict.WARNING,
                    "our role may also edit end entities: take edit_end_entity away, the RA does not need it");
        }
        return judged(Check.RIGHT_REGISTER, missing);
    }

    private Finding issue() throws CaException {
        String right = "/ca_functionality/create_certificate";
        return judged(Check.RIGHT_ISSUE, sight.isAuthorized(right) ? List.of() : List.of(right));
    }

    private static Finding judged(Check check, List<String> missing) {
        return missing.isEmpty()
                ? finding(check, Verdict.OK, "granted")
                : finding(check, Verdict.FAILED, "our role lacks " + missing);
    }
}
