package cn.cegn.ra.ca.ejbca.replay;

import java.util.Map;

/**
 * One entry of the register; the certificate is made of this and never of the request.
 *
 * @param password null on an update that leaves it
 * @param alternativeNames EJBCA's text, empty for none
 * @param endTime as it came, empty for the profile's validity
 */
record EndEntity(
        String username,
        String password,
        DnText subject,
        String alternativeNames,
        ReplayProfile profile,
        String endTime,
        int status) {
    static final int NEW = 10;
    static final int GENERATED = 40;

    /** What a userDataVOWS says; profiles and DN are checked as far as the exchanges show it. */
    static EndEntity of(Map<String, String> user) throws Refusal {
        if (!ReplayProfile.END_ENTITY_PROFILE.equals(user.get("endEntityProfileName"))) {
            throw Refusal.ejbca(
                    "EE_PROFILE_NOT_EXISTS",
                    400,
                    "Error End Entity profile " + user.get("endEntityProfileName") + " does not exist.");
        }
        if (!ReplayOffice.CA_NAME.equals(user.get("caName"))) {
            throw Refusal.unknownCa(user.get("caName"));
        }
        String name = user.get("certificateProfileName");
        ReplayProfile profile = ReplayProfile.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                // This fault is not recorded.
                .orElseThrow(() -> Refusal.ejbca(
                        "CERT_PROFILE_NOT_EXISTS", 400, "Error Certificate profile " + name + " does not exist."));
        return new EndEntity(
                user.get("username"),
                user.get("password"),
                subject(user.getOrDefault("subjectDN", "")),
                user.getOrDefault("subjectAltName", ""),
                profile,
                user.getOrDefault("endTime", ""),
                Integer.parseInt(user.getOrDefault("status", "10")));
    }

    private static DnText subject(String text) throws Refusal {
        try {
            DnText subject = DnText.parse(text);
            if (!subject.has("CN")) {
                throw Refusal.profile("Subject DN field 'COMMONNAME' must exist.");
            }
            return subject;
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.profile("Subject DN is invalid: " + e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    EndEntity with(int newStatus) {
        return new EndEntity(username, password, subject, alternativeNames, profile, endTime, newStatus);
    }

    EndEntity withPassword(String kept) {
        return new EndEntity(username, kept, subject, alternativeNames, profile, endTime, status);
    }

    /** The elements of findUser's answer in the recorded sequence. */
    String xml() {
        return Answer.element("username", username)
                + Answer.element("clearPwd", false)
                + Answer.element("subjectDN", subject)
                + Answer.element("caName", ReplayOffice.CA_NAME)
                + Answer.element("subjectAltName", alternativeNames)
                + Answer.element("status", status)
                + Answer.element("tokenType", "USERGENERATED")
                + Answer.element("sendNotification", false)
                + Answer.element("keyRecoverable", false)
                + Answer.element("endEntityProfileName", ReplayProfile.END_ENTITY_PROFILE)
                + Answer.element("certificateProfileName", profile.name())
                + (endTime.isEmpty() ? "" : Answer.element("endTime", endTime));
    }
}
