package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.issuance.Approved;
import cn.cegn.ra.issuance.entity.ConformityCheck;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.registration.entity.ConformityRow;
import cn.cegn.ra.registration.entity.DerivedSubject;
import cn.cegn.ra.registration.entity.Registration;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import cn.cegn.ra.registration.entity.SubjectRule;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConformityTableTest {
    private static final CaseView CASE = Approved.person(State.SECOND_REVIEWED, 1);

    private static RegistrationEntry entry(Medium medium, int days, String subjectId) {
        DerivedSubject derived = SubjectRule.derive(CASE.form(), CertificateType.PERSON, subjectId);
        return new RegistrationEntry(
                CertificateType.PERSON,
                medium,
                CertificateProfile.PERSON,
                days,
                subjectId,
                derived.subject(),
                derived.alternativeNames(),
                derived.distinguishedName(),
                "d".repeat(64),
                CASE.formDigest(),
                "c".repeat(64));
    }

    private static ConformityCheck check(RegistrationEntry registered) {
        String digest = CanonicalJson.sha256(CanonicalJson.write(registered));
        return ConformityTable.compare(
                CASE, new Registration(registered, digest, Instant.EPOCH), entry(Medium.USB_KEY, 1095, "P1"));
    }

    @Test
    @DisplayName("S2.6-2: what was registered from the form conforms, and both digests are frozen")
    void whatWasDerivedConforms() {
        ConformityCheck check = check(entry(Medium.USB_KEY, 1095, "P1"));
        assertThat(check.conforms()).isTrue();
        assertThat(check.differences()).isZero();
        assertThat(check.standsFor(CASE.formDigest(), check.registrationDigest()))
                .isTrue();
    }

    @Test
    @DisplayName(
            "S2.6-2: medium, validity and the person's number are compared with a fresh derivation; differences come first")
    void termsAreComparedWithAFreshDerivation() {
        ConformityCheck check = check(entry(Medium.SOFT, 1096, "P2"));
        assertThat(check.conforms()).isFalse();
        assertThat(check.rows().stream().limit(check.differences()).map(ConformityRow::key))
                .contains("medium", "validity", "subject.SERIALNUMBER", "dn");
        assertThat(check.rows().get(0).equal()).isFalse();
    }

    @Test
    @DisplayName("S2.6-2: a later change of either side voids the confirmation")
    void eitherSideVoidsTheConfirmation() {
        ConformityCheck check = check(entry(Medium.USB_KEY, 1095, "P1"));
        assertThat(check.standsFor("0".repeat(64), check.registrationDigest())).isFalse();
        assertThat(check.standsFor(CASE.formDigest(), "0".repeat(64))).isFalse();
    }

    @Test
    @DisplayName("S2.6-2: a comparison that found differences never stands")
    void differencesNeverStand() {
        ConformityCheck check = check(entry(Medium.SOFT, 1095, "P1"));
        assertThat(check.standsFor(check.formDigest(), check.registrationDigest()))
                .isFalse();
    }

    @Test
    @DisplayName("S2.6-2: the check is read from the dossier as it was left")
    void survivesTheDossier() {
        ConformityCheck check = check(entry(Medium.USB_KEY, 1095, "P1"));
        assertThat(CanonicalJson.read(CanonicalJson.write(check), ConformityCheck.class))
                .isEqualTo(check);
    }
}
