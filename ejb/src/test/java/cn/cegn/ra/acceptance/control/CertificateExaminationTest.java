package cn.cegn.ra.acceptance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.acceptance.entity.CertificateCheck;
import cn.cegn.ra.acceptance.entity.Challenge;
import cn.cegn.ra.acceptance.entity.KeyFinding;
import cn.cegn.ra.acceptance.entity.SignedChallenge;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.registration.entity.ConformityRow;
import cn.cegn.ra.registration.entity.SubjectRule;
import cn.cegn.ra.review.entity.SampleCases;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of the embedded CA for the sample forms, checked as the applicant sees them. */
class CertificateExaminationTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private final Instant now = SampleForms.CLOCK.instant();
    private final Instant until = now.plusSeconds(3600);

    @TempDir
    private Path folder;

    private EmbeddedCa ca;
    private KeyPair key;
    private IssuedCertificate issued;

    @BeforeEach
    void issue() throws Exception {
        ca = EmbeddedCa.open(
                new EmbeddedCaSettings(folder.resolve("ca"), URI.create("http://localhost/crl"), SampleForms.CLOCK),
                "for-tests-only".toCharArray());
        key = newKey();
        issued = issue(SampleForms.PERSON, SampleForms.person());
    }

    @AfterEach
    void close() throws Exception {
        ca.close();
    }

    @Test
    @DisplayName("S2.8-2: a certificate of the CA for this form is good")
    void rightCertificateIsGood() throws Exception {
        assertThat(check(personCase(SampleForms.person()), CertificateStatus.VALID)
                        .isGood())
                .isTrue();
        key = newKey();
        issued = issue(SampleForms.DEVICE, SampleForms.device());
        CaseView device = SampleCases.of(SampleForms.DEVICE, SampleForms.device(), State.DISTRIBUTED, 1);
        assertThat(check(device, CertificateStatus.VALID).isGood()).isTrue();
    }

    @Test
    @DisplayName("S2.8-2: what differs from the form by one character is found and named")
    void differenceIsNamed() throws Exception {
        CaseView other = personCase(SampleForms.person().with(FormField.DEPARTMENT, "社会事务处"));
        CertificateCheck check = check(other, CertificateStatus.VALID);
        assertThat(check.isGood()).isFalse();
        assertThat(check.rows().stream().filter(row -> !row.equal()).map(ConformityRow::key))
                .containsExactly("subject.OU");
    }

    @Test
    @DisplayName("S2.8-2: suspended, revoked, unknown or unanswered is not good")
    void onlyValidIsGood() throws Exception {
        CaseView view = personCase(SampleForms.person());
        assertThat(check(view, CertificateStatus.SUSPENDED).isGood()).isFalse();
        assertThat(check(view, CertificateStatus.REVOKED).isGood()).isFalse();
        assertThat(check(view, CertificateStatus.UNKNOWN).isGood()).isFalse();
        assertThat(check(view, null).isGood()).isFalse();
    }

    @Test
    @DisplayName("S2.8-2: an expired certificate is not good")
    void expiredIsNotGood() throws Exception {
        CertificateCheck check = new CertificateExamination(personCase(SampleForms.person()), issued.certificate())
                .against(
                        ca.chain(),
                        CertificateStatus.VALID,
                        SampleForms.CLOCK.instant().plus(YEAR.multipliedBy(2)));
        assertThat(check.validity().inTime()).isFalse();
        assertThat(check.isGood()).isFalse();
    }

    @Test
    @DisplayName("S2.8-2: a certificate of another CA has no chain")
    void otherCaHasNoChain() throws Exception {
        List<X509Certificate> chain;
        try (EmbeddedCa other = EmbeddedCa.open(
                new EmbeddedCaSettings(folder.resolve("other"), URI.create("http://localhost/crl"), SampleForms.CLOCK),
                "for-tests-only".toCharArray())) {
            chain = other.chain();
        }
        CertificateCheck check = new CertificateExamination(personCase(SampleForms.person()), issued.certificate())
                .against(chain, CertificateStatus.VALID, SampleForms.CLOCK.instant());
        assertThat(check.validity().chainHolds()).isFalse();
    }

    @Test
    @DisplayName("S2.8-2: a signature of the challenge with the new key proves it, detached, DER")
    void newKeyProvesItself() throws Exception {
        Challenge challenge = Challenge.fresh("RA-2026-000001", "0A", until);
        assertThat(proves(sign(challenge, key), challenge)).isTrue();
    }

    @Test
    @DisplayName("S2.8-2: a bare signature of the challenge, as the key itself makes it, proves it too, EC and RSA")
    void bareSignatureProves() throws Exception {
        Challenge challenge = Challenge.fresh("RA-2026-000001", "0A", until);
        assertThat(proves(bare("SHA256withECDSA", challenge), challenge)).isTrue();
        assertThat(proves(bare("SHA512withECDSA", challenge), challenge)).isFalse();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        issued = issue(SampleForms.DEVICE, SampleForms.device(), "SHA256withRSA");
        assertThat(proves(bare("SHA256withRSA", challenge), challenge)).isTrue();
    }

    private byte[] bare(String algorithm, Challenge challenge) throws Exception {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key.getPrivate());
        signature.update(challenge.bytes());
        return signature.sign();
    }

    @Test
    @DisplayName(
            "S2.8-2: the certificate of a handshake has to be this case's and in force; what else it is, is told apart")
    void shownCertificatesAreToldApart() throws Exception {
        X509Certificate own = issued.certificate();
        assertThat(judged(own, CertificateStatus.VALID, now)).isEqualTo(KeyFinding.PROVED);
        assertThat(judged(own, CertificateStatus.REVOKED, now)).isEqualTo(KeyFinding.REVOKED);
        assertThat(judged(own, CertificateStatus.SUSPENDED, now)).isEqualTo(KeyFinding.SUSPENDED);
        assertThat(judged(own, CertificateStatus.UNKNOWN, now)).isEqualTo(KeyFinding.UNANSWERED);
        assertThat(judged(own, null, now)).isEqualTo(KeyFinding.UNANSWERED);
        assertThat(judged(own, CertificateStatus.VALID, now.plus(YEAR.multipliedBy(2))))
                .isEqualTo(KeyFinding.EXPIRED);
        assertThat(judged(own, CertificateStatus.VALID, now.minus(YEAR))).isEqualTo(KeyFinding.NOT_YET);
    }

    @Test
    @DisplayName(
            "S2.8-2: another person's certificate of the CA is not the case's, and a stranger's is not the CA's, whatever its names say")
    void othersCertificatesProveNothing() throws Exception {
        X509Certificate own = issued.certificate();
        key = newKey();
        X509Certificate another =
                issue(SampleForms.DEVICE, SampleForms.device()).certificate();
        HandshakeJudge judge = new HandshakeJudge(own, ca.chain(), one -> CertificateStatus.VALID);
        assertThat(judge.judge(another, now)).isEqualTo(KeyFinding.ANOTHER);
        assertThat(new HandshakeJudge(null, ca.chain(), one -> CertificateStatus.VALID).judge(own, now))
                .isEqualTo(KeyFinding.ANOTHER);
        try (EmbeddedCa other = EmbeddedCa.open(
                new EmbeddedCaSettings(folder.resolve("other"), URI.create("http://localhost/crl"), SampleForms.CLOCK),
                "for-tests-only".toCharArray())) {
            HandshakeJudge elsewhere = new HandshakeJudge(null, other.chain(), one -> CertificateStatus.VALID);
            assertThat(elsewhere.judge(own, now)).isEqualTo(KeyFinding.FOREIGN);
        }
        assertThat(new HandshakeJudge(null, List.of(), one -> CertificateStatus.VALID).judge(own, now))
                .isEqualTo(KeyFinding.FOREIGN);
    }

    private KeyFinding judged(X509Certificate shown, CertificateStatus status, Instant when) throws Exception {
        return new HandshakeJudge(issued.certificate(), ca.chain(), one -> status).judge(shown, when);
    }

    @Test
    @DisplayName("S2.8-2: another key, another challenge or no signature prove nothing")
    void nothingElseProves() throws Exception {
        Challenge challenge = Challenge.fresh("RA-2026-000001", "0A", until);
        Challenge later = Challenge.fresh("RA-2026-000001", "0A", until);
        assertThat(proves(sign(challenge, newKey()), challenge)).isFalse();
        assertThat(proves(sign(challenge, key), later)).isFalse();
        assertThat(proves(new byte[0], challenge)).isFalse();
        assertThat(proves(new byte[] {0x30, 3, 2, 1, 1}, challenge)).isFalse();
        assertThat(proves("no signature at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), challenge))
                .isFalse();
    }

    private boolean proves(byte[] cms, Challenge challenge) {
        return new SignedChallenge(cms).proves(challenge.bytes(), issued.certificate());
    }

    private byte[] sign(Challenge challenge, KeyPair signer) throws Exception {
        ContentSigner content = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(content, issued.certificate()));
        return generator
                .generate(new CMSProcessableByteArray(challenge.bytes()), false)
                .getEncoded();
    }

    private static CaseView personCase(FormEntries form) {
        return SampleCases.of(SampleForms.PERSON, form, State.DISTRIBUTED, 1);
    }

    private CertificateCheck check(CaseView view, CertificateStatus status) throws Exception {
        return new CertificateExamination(view, issued.certificate())
                .against(ca.chain(), status, SampleForms.CLOCK.instant());
    }

    private IssuedCertificate issue(FormScope scope, FormEntries form) throws Exception {
        return issue(scope, form, "SHA256withECDSA");
    }

    private IssuedCertificate issue(FormScope scope, FormEntries form, String algorithm) throws Exception {
        RegistrationOrder order = SubjectRule.derive(form, scope.type(), "P-000042")
                .order("T-" + UUID.randomUUID(), SubjectRule.profile(scope.type()), YEAR);
        ca.register(order);
        return ca.issue(
                order,
                new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=any"), key.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(key.getPrivate()))
                        .getEncoded());
    }

    private static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
