package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** Packing, delivery, receipt, use and custody (2.7 to 2.10). */
final class DeliveryStory {
    private final StepPages steps;
    private final Cast cast;

    DeliveryStory(StepPages steps, Cast cast) {
        this.steps = steps;
        this.cast = cast;
    }

    private String customer() {
        return cast.handler().isPresent() ? "HANDLER" : "APPLICANT";
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** List and receipt are printed before the bag is sealed. */
    void packsTheKey() {
        prints(cast.approver(), "packing-list");
        prints(cast.approver(), "certificate-receipt");
        steps.takes(
                cast.approver(),
                "pack",
                person -> person.fills("sealNumber", "SEAL-%05d".formatted(steps.id()))
                        .ticks("inUSB_KEY")
                        .ticks("inUSER_MANUAL")
                        .ticks("inRECEIPT_FORM")
                        .ticks("inDELIVERY_LIST"));
    }

    void packsTheSoftCertificate() {
        steps.takes(cast.approver(), "pack", person -> person.fills("protection", "COLLECTED_ONCE"));
    }

    /** By mail. */
    void dispatches() {
        steps.takes(
                cast.approver(),
                "dispatch",
                person -> person.fills("carrier", "EMS").fills("trackingNumber", "EMS%09dCN".formatted(steps.id())));
    }

    /** Nothing is carried. */
    void dispatchesByDownload() {
        steps.takes(cast.approver(), "dispatch");
    }

    /** Tells the PIN and that the parcel is on its way; says the PIN. */
    String tellsThePinAndNotifies() {
        Person approver = cast.approver();
        approver.opens("/act/notify?id=" + steps.id());
        identifies(approver);
        approver.presses("#tell").seesNoErrors();
        String pin = approver.readsAt(".pin .dig").replaceAll("\\s", "");
        identifies(approver);
        records(approver);
        return pin;
    }

    void notifiesOfDownload() {
        Person approver = cast.approver();
        approver.opens("/act/notify?id=" + steps.id());
        identifies(approver);
        records(approver);
    }

    private void identifies(Person approver) {
        approver.fills("toWhom", customer())
                .fills("source", "REGISTERED_PHONE")
                .ticks("qNAME_AND_UNIT")
                .ticks("qFORM_NUMBER_END")
                .ticks("qDELIVERY_ON_FORM");
    }

    private static void records(Person approver) {
        approver.fills("channel", "PHONE")
                .fills("outcome", "已告知，对方复述正确")
                .presses("#go")
                .seesNoErrors();
    }

    /** To the customer himself, who shows a document that ends so. */
    void handsOver(String idLastFour) {
        steps.takes(
                cast.approver(),
                "hand-over",
                person -> person.fills("customerHimself", "true")
                        .fills("idType", "RESIDENT_ID_CARD")
                        .fills("idLastFour", idLastFour)
                        .ticks("idSeen")
                        .ticks("signed"));
    }

    /** Tells the PIN to the customer who stands there; says it. */
    String tellsThePinOnSite() {
        Person approver = cast.approver();
        approver.opens("/act/tell-pin?id=" + steps.id());
        identifies(approver);
        approver.presses("#tell").seesNoErrors();
        return approver.readsAt(".pin .dig").replaceAll("\\s", "");
    }

    void confirmsReceipt() {
        recordsReceipt();
        cast.approver().stateIs(steps.id(), "发放记录已签结，待领取");
    }

    void recordsReceipt() {
        steps.takes(
                cast.approver(),
                "confirm-receipt",
                person -> person.fills("received", "true")
                        .fills("informationRight", "true")
                        .fills("labelRight", "true")
                        .fills("who", customer())
                        .fills("how", "PHONE")
                        .fills("on", today())
                        .fills("contactRecord", "致电单位登记号码"));
        steps.takes(cast.approver(), "sign-off-delivery", person -> person.ticks("statement"));
    }

    /** Against a signature on the paper that he prints. */
    void handlerDistributesTheKey() {
        prints(cast.handlerOrFail(), "distribution-receipt");
        handlerDistributes();
    }

    /** A paper of the case comes as PDF. */
    void prints(Person person, String paper) {
        APIResponse printed = person.fetches("/files/" + paper + "?id=" + steps.id());
        if (!"application/pdf".equals(printed.headers().get("content-type"))) {
            throw new AssertionError(paper + " was not printed: " + printed.status());
        }
    }

    void handlerDistributes() {
        steps.takes(
                cast.handlerOrFail(),
                "distribute",
                person -> person.ticks("sealWhole")
                        .fills("method", "PAPER")
                        .fills("signedOn", today())
                        .ticks("signedByApplicant"));
    }

    void applicantAcceptsTheKeyAndProtectsIt() {
        steps.takes(cast.applicant(), "accept", DeliveryStory::accepts);
        steps.takes(
                cast.applicant(),
                "protect",
                person -> person.ticks("pinChanged").fills("on", today()));
    }

    void applicantAcceptsTheSoftCertificateAndProtectsTheComputer() {
        steps.takes(cast.applicant(), "accept", person -> {
            accepts(person);
            person.fills("computer", "PC-0042").fills("installedOn", today());
        });
        steps.takes(
                cast.applicant(),
                "protect",
                person -> person.fills("computer", "PC-0042")
                        .fills("assetNumber", "ZC-2026-0042")
                        .ticks("passwordSet")
                        .fills("users", "1")
                        .fills("rights", "仅本人登录"));
    }

    /** Downloads the certificate with its chain, PEM; a second time it is refused and said so. */
    Path applicantCollectsOnce() {
        Person applicant = cast.applicant().opens("/act/accept?id=" + steps.id());
        Path certificate = applicant.downloads("#collect");
        String again = applicant
                .page()
                .request()
                .post(
                        "/collect",
                        RequestOptions.create().setForm(FormData.create().set("id", (int) steps.id())))
                .url();
        if (!again.contains("refused=collection")) {
            throw new AssertionError("the certificate was given a second time: " + again);
        }
        return certificate;
    }

    private static void accepts(Person applicant) {
        applicant
                .fills("valid", "true")
                .fills("informationRight", "true")
                .ticks("custody")
                .ticks("manualRead");
    }
}
