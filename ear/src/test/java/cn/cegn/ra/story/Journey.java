package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One application from the applicant's first click to IN_USE, in the parts that the stories are made of. */
final class Journey {
    private static final int HEXADECIMAL = 16;

    private final Cast cast;
    private final Path folder;
    private final ApplicantPages applicant;
    private StepPages steps;

    /** @param folder for the files of this journey; exists */
    Journey(Cast cast, Path folder) {
        this.cast = cast;
        this.folder = folder;
        this.applicant = new ApplicantPages(cast.applicant(), folder);
    }

    Cast cast() {
        return cast;
    }

    long id() {
        return steps.id();
    }

    StepPages steps() {
        return steps;
    }

    ApplicantPages applicant() {
        return applicant;
    }

    IssueStory issue() {
        return new IssueStory(steps, cast.approver());
    }

    DeliveryStory delivery() {
        return new DeliveryStory(steps, cast);
    }

    /** What an applicant does in between. */
    interface Errand {
        void run() throws IOException;
    }

    /** Until both hashes are frozen. */
    void untilConformity(String medium, Map<String, String> fields, Optional<SoftRequest> request) throws IOException {
        untilConformity(medium, fields, () -> {
            if (request.isPresent()) {
                applicant.handsIn(request.get());
            }
        });
    }

    private void untilConformity(String medium, Map<String, String> fields, Errand request) throws IOException {
        steps = new StepPages(applicant.begins("个人证书", medium));
        applicant.fillsTheForm(fields);
        applicant.gathersMaterial();
        request.run();
        applicant.submits();
        ReviewStory review = new ReviewStory(steps, cast);
        if (cast.handler().isPresent()) {
            review.handlerPassesAndForwards();
        }
        review.registrarReviewsAndRegisters();
        issue().confirms();
    }

    /** Until the work record of making is sealed; says the key's label. */
    String untilTheKeyIsMade(Map<String, String> fields) throws IOException {
        untilConformity("USB-Key", fields, Optional.empty());
        issue().takesKeysIn();
        String label = issue().labelsAKey();
        issue().issues();
        issue().signsOff();
        return label;
    }

    /** By mail to the intended end; says the PIN as it was told. */
    String byMailUntilInUse() {
        DeliveryStory delivery = delivery();
        delivery.packsTheKey();
        delivery.dispatches();
        String pin = delivery.tellsThePinAndNotifies();
        delivery.confirmsReceipt();
        untilTheKeyIsInUse();
        return pin;
    }

    /** Handed over to the customer himself, to the intended end; says the PIN. */
    String onSiteUntilInUse(String idLastFour) {
        DeliveryStory delivery = delivery();
        delivery.packsTheKey();
        delivery.handsOver(idLastFour);
        String pin = delivery.tellsThePinOnSite();
        delivery.confirmsReceipt();
        untilTheKeyIsInUse();
        return pin;
    }

    /** A soft certificate to the intended end; collected once, refused the second time, checked with openssl. */
    void softUntilInUse(Map<String, String> fields, String name) throws IOException {
        SoftRequest request = new SoftRequest(folder);
        untilCollectable(fields, () -> applicant.handsIn(request));
        Path certificate = delivery().applicantCollectsOnce();
        delivery().applicantAcceptsTheSoftCertificateAndProtectsTheComputer();
        isInUse();
        assertThat(CertificateCheck.subject(certificate)).contains("CN=" + name, "C=CN");
        assertThat(CertificateCheck.publicKey(certificate)).isEqualTo(request.publicKey());
        assertThat(CertificateCheck.chains(certificate, issuer())).isTrue();
    }

    /** A soft certificate until the applicant may collect it. */
    void untilCollectable(Map<String, String> fields, Errand request) throws IOException {
        untilConformity("软证书", fields, request);
        issue().issuesSoft();
        issue().signsOff();
        DeliveryStory delivery = delivery();
        delivery.packsTheSoftCertificate();
        delivery.dispatchesByDownload();
        delivery.notifiesOfDownload();
        delivery.confirmsReceipt();
        if (cast.handler().isPresent()) {
            delivery.handlerDistributes();
        }
    }

    /** The issuing CA's certificate, as the server publishes it for everyone. */
    Path issuer() throws IOException {
        return Files.write(
                folder.resolve("issuing.cer"),
                cast.approver().fetches("/ca/issuing.cer").body());
    }

    private void untilTheKeyIsInUse() {
        if (cast.handler().isPresent()) {
            delivery().handlerDistributesTheKey();
        }
        delivery().applicantAcceptsTheKeyAndProtectsIt();
        isInUse();
        delivery().prints(cast.approver(), "dossier");
    }

    void isInUse() {
        cast.applicant().stateIs(steps.id(), "使用中");
    }

    /** The page of the key tells its life from the stock into use, with the case and the certificate it was for. */
    void keyTellsItsLife(String label) {
        Person approver = cast.approver().opens("/keys?q=" + label).presses("css=td a:text-is('" + label + "')");
        assertThat(approver.readsAt("h1")).isEqualTo(label);
        assertThat(approver.readsAll("#life .w")).containsExactly("投入使用", "发放", "证书已写入", "密钥已生成", "标识给一件申请", "入库");
        assertThat(approver.readsAll("#uses tbody tr"))
                .singleElement()
                .asString()
                .contains("有效");
        assertThat(Accessibility.violations(approver.page())).isEmpty();
    }

    /** What an independent tool finds on the key. */
    void keyIsGood(RaServer server, String label, String pin, String name) throws IOException {
        keyIsGood(server.keyEnvironment(), label, pin, name);
    }

    /** The same with a key that is plugged in elsewhere. */
    void keyIsGood(Map<String, String> keys, String label, String pin, String name) throws IOException {
        KeyCheck key = new KeyCheck(keys, label, pin, folder);
        assertThat(key.opens()).as("the told PIN opens %s", label).isTrue();
        assertThat(new KeyCheck(keys, label, pin + "0", folder).opens()).isFalse();
        Path certificate = key.certificate();
        assertThat(key.certificatesOfKey()).isOne();
        assertThat(CertificateCheck.subject(certificate)).contains("CN=" + name, "C=CN");
        assertThat(key.signsFor(certificate)).isTrue();
        assertThat(key.privateKeys()).contains("sensitive", "never extractable");
        assertThat(key.givesThePrivateKeyAway()).isFalse();
        assertThat(CertificateCheck.chains(certificate, issuer())).isTrue();
        String serial = cast.approver().opens("/act/station?id=" + steps.id()).readsAt(".subs .code");
        assertThat(new BigInteger(serial, HEXADECIMAL))
                .isEqualTo(new BigInteger(CertificateCheck.serial(certificate), HEXADECIMAL));
    }
}
