package cn.cegn.ra.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FileKinds;
import cn.cegn.ra.application.entity.FormFault;
import cn.cegn.ra.application.entity.ListFault;
import cn.cegn.ra.application.entity.RevealReason;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.DifferenceKind;
import cn.cegn.ra.certificate.entity.Mend;
import cn.cegn.ra.identity.entity.DisablingRule;
import cn.cegn.ra.identity.entity.FactorReason;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.notification.boundary.MailTexts;
import cn.cegn.ra.notification.entity.NoticeRow;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.notification.entity.TextFault;
import cn.cegn.ra.office.entity.LimitFault;
import cn.cegn.ra.office.entity.LimitUnit;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.ScanResult;
import cn.cegn.ra.status.entity.LossCause;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusReason;
import cn.cegn.ra.status.entity.StatusState;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.unlocking.entity.UnlockCause;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private final Set<String> keys = MessagesTest.keys(new Messages_zh());

    @Test
    @DisplayName("S-D-01: each step has its rule and each guard its condition in words")
    void rulesAndConditionsHaveWords() {
        Stream<String> people = Arrays.stream(Step.values())
                .filter(step -> step.role() != Role.SYSTEM)
                .map(step -> "rule." + step.requirement());
        assertThat(people).allSatisfy(key -> assertThat(keys).contains(key));
        assertThat(Arrays.stream(Guard.values()).map(guard -> "condition." + guard))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S2.6-3, S2.6-5: each failure of a station says what to do, before and after the certificate exists")
    void failuresOfStationsHaveAdvice() {
        assertThat(Arrays.stream(StationAnswer.Failure.values())
                        .flatMap(failure -> Stream.of("KEY_FAILED." + failure, "WRITE_FAILED." + failure))
                        .flatMap(reason -> Stream.of("station.now." + reason, "station.text." + reason)))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S-D-07: each state, step, condition and failure of an unlocking has words, and what a PIN bears")
    void unlockingHasWords() {
        assertThat(Arrays.stream(UnlockState.values())
                        .flatMap(
                                state -> Stream.of("unlockState." + state, "unlockNow." + state, "unlockText." + state))
                        .filter(key -> !key.matches("unlock(Now|Text)\\.NONE")))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(UnlockStep.values()).map(each -> "unlockStep." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(UnlockGuard.values()).map(each -> "unlockGuard." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(UnlockCause.values()).map(each -> "unlockCause." + each))
                .isSubsetOf(keys);
        assertThat(Stream.concat(Arrays.stream(StationAnswer.Failure.values()).map(Enum::name), Stream.of("NO_ANSWER"))
                        .flatMap(why -> Stream.of("unlockNow.UNLOCK_FAILED." + why, "unlockText.UNLOCK_FAILED." + why)))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(PinState.values()).map(each -> "tries." + each))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S-D-07: each kind, reason, state, step and condition of a status request has words")
    void statusRequestsHaveWords() {
        assertThat(Arrays.stream(StatusState.values())
                        .flatMap(
                                state -> Stream.of("statusState." + state, "statusNow." + state, "statusText." + state))
                        .filter(key -> !key.matches("status(Now|Text)\\.NONE")))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StatusStep.values())
                        .flatMap(step -> Stream.of("statusStep." + step, "act.STATUS_" + step)))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StatusStep.values())
                        .filter(step -> !step.isFirst() && step.guards().contains(StatusGuard.REASONS_GIVEN))
                        .map(step -> "statusAsk." + step))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StatusGuard.values()).map(each -> "statusGuard." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StatusKind.values()).map(each -> "statusKind." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StatusReason.values()).map(each -> "statusReason." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(LossCause.values()).map(each -> "lossCause." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(DifferenceKind.values()).map(each -> "difference." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(Mend.values()).map(each -> "mend." + each)).isSubsetOf(keys);
    }

    @Test
    @DisplayName("S-D-03: effects, outcomes, views and reasons have words")
    void constantsOfPagesHaveWords() {
        assertThat(Arrays.stream(Effect.values()).map(each -> "effect." + each)).isSubsetOf(keys);
        assertThat(Arrays.stream(AuditEntry.Outcome.values()).map(each -> "audit.outcome." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(Situation.values()).map(each -> "notice." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(NoticeRow.Sending.values()).map(each -> "sending." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(CertificateStanding.values()).map(each -> "certificateStatus." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(WorkView.values()).map(each -> "work.view." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(CaHealth.Check.values()).map(each -> "ca.check." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(CaHealth.Verdict.values()).map(each -> "ca.verdict." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(CaException.Kind.values()).map(each -> "ca.kind." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(IdentityProof.values()).map(each -> "care.proof." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(FactorReason.values()).map(each -> "care.why." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(DisablingRule.Refusal.values()).map(each -> "lack.care." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(StationAnswer.Stage.values()).map(each -> "stage." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(RevealReason.values()).map(each -> "reveal.reason." + each))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S-D-08: each placeholder of a mail, and each reason to refuse its text, has words")
    void mailsHaveWords() {
        assertThat(Template.all().stream()
                        .flatMap(each -> each.placeholders().stream())
                        .map(each -> "mails.placeholder." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(TextFault.values()).map(each -> "mails.fault." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(MailTexts.Trial.values()).map(each -> "mails.trial." + each))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S2.2-1: what a material list may say, and each reason to refuse it, has words")
    void materialListsHaveWords() {
        assertThat(Arrays.stream(ListFault.values()).map(each -> "materials.fault." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(FormFault.values()).map(each -> "forms.fault." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(FileKinds.values())
                        .flatMap(each -> Stream.of(
                                "materials.files." + each, "apply.material.rule." + each, "guide.paper.files." + each)))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName("S-D-04: each limit, its unit and each reason to refuse its change has words")
    void limitsHaveWords() {
        assertThat(Arrays.stream(OfficeLimit.values())
                        .map(each -> each.state().map(state -> "state." + state).orElse("limits." + each)))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(LimitUnit.values())
                        .flatMap(each -> Stream.of("limits.unit." + each, "limits.amount." + each)))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(LimitFault.values()).map(each -> "limits.fault." + each))
                .isSubsetOf(keys);
    }

    @Test
    @DisplayName(
            "S2.6-3: states, moves, refusals and comparisons of a USB-Key, and all that can be wrong with a list, have words")
    void theStockHasWords() {
        assertThat(Arrays.stream(KeyState.values()).map(each -> "key.state." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(KeyStep.values()).map(each -> "key.act." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(KeyStep.values())
                        .filter(KeyStep::takesTwo)
                        .flatMap(each -> Stream.of("key.act.PROPOSE_" + each, "act.PROPOSE_" + each + "_KEY")))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(KeyGuard.values()).map(each -> "refusal.key." + each))
                .isSubsetOf(keys);
        assertThat(Stream.of("ORDER_WIPE", "ORDER_LOOK", "FOUND_EMPTY")
                        .flatMap(each -> Stream.of("key.act." + each, "act." + each + "_KEY")))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(LineProblem.Kind.values()).map(each -> "keys.problem." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(ScanResult.Subject.values()).map(each -> "keys.scan.subject." + each))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(ScanResult.Verdict.values()).map(each -> "keys.scan.verdict." + each))
                .isSubsetOf(keys);
    }
}
