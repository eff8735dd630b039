package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.provisioning.SampleRequests;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaDialogueTest {
    private static final RegistrationOrder ORDER = new RegistrationOrder(
            "ZS20261123000001K-1",
            List.of(
                    new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                    new SubjectAttribute(SubjectAttribute.Type.O, "杭州市民政局"),
                    new SubjectAttribute(SubjectAttribute.Type.CN, "𠮷米·买买提"),
                    new SubjectAttribute(SubjectAttribute.Type.SERIALNUMBER, "P-000042")),
            List.of(),
            CertificateProfile.PERSON,
            Duration.ofDays(1095));

    @TempDir
    private Path folder;

    private EmbeddedCa ca;
    private CaDialogue dialogue;
    private final byte[] request = SampleRequests.request();

    @BeforeEach
    void openCa() throws CaException {
        ca = EmbeddedCa.open(
                new EmbeddedCaSettings(folder, URI.create("http://localhost/crl"), Clock.systemUTC()),
                "test-only".toCharArray());
        dialogue = new CaDialogue(ca);
    }

    @AfterEach
    void closeCa() throws CaException {
        ca.close();
    }

    private BigInteger issued(CaAnswer answer) {
        assertThat(answer).isInstanceOf(CaAnswer.Issued.class);
        return ((CaAnswer.Issued) answer).certificate().serialNumber();
    }

    @Test
    @DisplayName("S2.6-4: the same order again brings the same certificate, never a second one")
    void aRepeatBringsTheSameCertificate() {
        BigInteger first = issued(dialogue.order(ORDER, request, false));
        assertThat(issued(dialogue.order(ORDER, request, true))).isEqualTo(first);
        assertThat(issued(dialogue.order(ORDER, request, false))).isEqualTo(first);
    }

    @Test
    @DisplayName("S2.6-4: an approval has one certificate; another key is refused")
    void anotherKeyIsRefused() {
        issued(dialogue.order(ORDER, request, false));
        CaAnswer second = dialogue.order(ORDER, SampleRequests.request(), true);
        assertThat(second)
                .isInstanceOfSatisfying(
                        CaAnswer.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(CaException.Kind.REFUSED));
    }

    @Test
    @DisplayName("S2.6-4: a CA that is away means later, and afterwards it goes on")
    void aStoppedCaMeansLater() {
        ca.stop();
        assertThat(dialogue.register(ORDER)).isInstanceOf(CaAnswer.Later.class);
        assertThat(dialogue.order(ORDER, request, false)).isInstanceOf(CaAnswer.Later.class);
        ca.start();
        assertThat(dialogue.register(ORDER)).isInstanceOf(CaAnswer.Done.class);
        issued(dialogue.order(ORDER, request, true));
    }

    @Test
    @DisplayName("S2.6-4: when the answer gets lost the certificate is looked for before anything else")
    void aLostAnswerIsLookedFor() throws CaException {
        CaException lost = new CaException(CaException.Kind.UNKNOWN, "connection reset");
        CaAnswer answer = new CaDialogue(losingTheAnswerOf("issue", lost)).order(ORDER, request, false);
        assertThat(issued(answer))
                .isEqualTo(ca.find(ORDER.username(), null).orElseThrow().serialNumber());
    }

    @Test
    @DisplayName("S2.6-4: a CA that says it failed, and issued nevertheless, has issued")
    void whatWasIssuedCountsWhateverTheCaSays() {
        CaException failed = CaException.leftOpenByCa("INTERNAL_ERROR");
        assertThat(new CaDialogue(losingTheAnswerOf("issue", failed)).order(ORDER, request, false))
                .isInstanceOf(CaAnswer.Issued.class);
    }

    @Test
    @DisplayName("S2.6-4: a CA that says it failed, and then proves that there is nothing, was asked in vain")
    void aProvedFailureIsFruitless() throws CaException {
        CaException failed = CaException.leftOpenByCa("INTERNAL_ERROR");
        for (String call : List.of("register", "issue")) {
            assertThat(new CaDialogue(failingAt(Map.of(call, failed))).order(ORDER, request, true))
                    .isEqualTo(new CaAnswer.Fruitless("INTERNAL_ERROR"));
        }
        assertThat(ca.find(ORDER.username(), null)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: after a time-out, or where the look proves nothing, the CA is only asked again later")
    void whatIsNotProvedIsLater() {
        CaException failed = CaException.leftOpenByCa("INTERNAL_ERROR");
        CaException timeout = new CaException(CaException.Kind.UNKNOWN, "no answer", new TimeoutException());
        CaException blind = new CaException(CaException.Kind.UNKNOWN, "EJBCA shows nothing, which proves nothing");
        CaException away = new CaException(CaException.Kind.UNAVAILABLE, "not reached");
        for (Map<String, CaException> failures : List.of(
                Map.of("issue", timeout),
                Map.of("issue", failed, "find", blind),
                Map.of("issue", failed, "find", away),
                Map.of("issue", away))) {
            assertThat(new CaDialogue(failingAt(failures)).order(ORDER, request, false))
                    .isInstanceOf(CaAnswer.Later.class);
        }
    }

    @Test
    @DisplayName("S2.6-4: an entry with other contents is refused by the CA and said so")
    void otherContentsAreRefused() {
        assertThat(dialogue.register(ORDER)).isInstanceOf(CaAnswer.Done.class);
        RegistrationOrder other = new RegistrationOrder(
                ORDER.username(), ORDER.subject(), List.of(), CertificateProfile.PERSON, Duration.ofDays(30));
        assertThat(dialogue.register(other)).isInstanceOf(CaAnswer.Failed.class);
    }

    @Test
    @DisplayName("S-D-07: hold, resumption and revocation may be repeated; a revoked certificate is not held")
    void changesMayBeRepeated() throws CaException {
        BigInteger serial = issued(dialogue.order(ORDER, request, false));
        for (CertificateStep step : List.of(CertificateStep.SUSPEND, CertificateStep.RESUME, CertificateStep.REVOKE)) {
            assertThat(dialogue.change(serial, step, RevocationReason.SUPERSEDED))
                    .isInstanceOf(CaAnswer.Done.class);
            assertThat(dialogue.change(serial, step, RevocationReason.SUPERSEDED))
                    .isInstanceOf(CaAnswer.Done.class);
        }
        assertThat(ca.status(serial)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(dialogue.change(serial, CertificateStep.SUSPEND, RevocationReason.SUPERSEDED))
                .isInstanceOf(CaAnswer.Failed.class);
    }

    @Test
    @DisplayName("S-D-01: what the CA made for an approval that was given up is looked for by its name and revoked")
    void whatWasGivenUpIsRevoked() throws CaException {
        ca.register(ORDER);
        BigInteger serial = ca.issue(ORDER, request).serialNumber();

        assertThat(issued(dialogue.clear(ORDER.username()))).isEqualTo(serial);
        assertThat(ca.status(serial)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(issued(dialogue.clear(ORDER.username()))).isEqualTo(serial);
    }

    @Test
    @DisplayName("S-D-01: where the CA made nothing there is nothing to revoke; where it is away it is asked later")
    void nothingMadeIsNothingToRevoke() throws CaException {
        ca.register(ORDER);
        assertThat(dialogue.clear(ORDER.username())).isInstanceOf(CaAnswer.Done.class);
        ca.stop();
        assertThat(dialogue.clear(ORDER.username())).isInstanceOf(CaAnswer.Later.class);
    }

    @Test
    @DisplayName(
            "S2.6-4: a certificate that is not what was registered is put on hold at once, and never counts as issued")
    void aDifferentCertificateIsHeld() throws CaException {
        RegistrationOrder other = new RegistrationOrder(
                ORDER.username(),
                ORDER.subject().subList(0, 3),
                ORDER.alternativeNames(),
                ORDER.profile(),
                ORDER.validity());
        ca.register(other);
        BigInteger stray = ca.issue(other, request).serialNumber();

        CaAnswer answer = dialogue.order(ORDER, request, true);

        assertThat(answer).isInstanceOfSatisfying(CaAnswer.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(CaException.Kind.BROKEN);
            assertThat(failed.stray()).isEqualTo(new CaAnswer.Stray(stray, true));
        });
        assertThat(ca.status(stray)).isEqualTo(CertificateStatus.SUSPENDED);
    }

    /** The CA does what it is asked, but one answer never arrives. */
    private CertificateAuthority losingTheAnswerOf(String call, CaException instead) {
        return between((method, arguments) -> {
            Object answer = method.invoke(ca, arguments);
            if (method.getName().equals(call)) {
                throw instead;
            }
            return answer;
        });
    }

    /** The CA does nothing of these calls. */
    private CertificateAuthority failingAt(Map<String, CaException> failures) {
        return between((method, arguments) -> {
            if (failures.containsKey(method.getName())) {
                throw failures.get(method.getName());
            }
            return method.invoke(ca, arguments);
        });
    }

    private static CertificateAuthority between(Line line) {
        return (CertificateAuthority) Proxy.newProxyInstance(
                CertificateAuthority.class.getClassLoader(),
                new Class<?>[] {CertificateAuthority.class},
                (proxy, method, arguments) -> {
                    try {
                        return line.call(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Line {
        Object call(Method method, Object[] arguments) throws Exception;
    }
}
