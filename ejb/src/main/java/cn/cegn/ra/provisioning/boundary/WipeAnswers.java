package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.provisioning.control.AnswerRule;
import cn.cegn.ra.provisioning.control.KeyLedger;
import cn.cegn.ra.provisioning.control.KeyLedger.Deed;
import cn.cegn.ra.provisioning.control.KeyUses;
import cn.cegn.ra.provisioning.control.WipeBook;
import cn.cegn.ra.provisioning.control.WipeRule;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyRefusal;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Takes down what a station answered to a wiping: job and key move together or not at all. */
@Stateless
@PermitAll
public class WipeAnswers {
    private static final Logger LOG = Logger.getLogger(WipeAnswers.class);

    @Inject
    private KeyLedger ledger;

    @Inject
    private KeyUses uses;

    @Inject
    private WipeBook book;

    @Inject
    private Clock clock;

    /**
     * Takes the answer down if it is one to a wiping; one that comes twice, late, from elsewhere or of another key changes nothing.
     *
     * @param station where it says it comes from, or null
     * @return false if it is about something else
     */
    public boolean take(StationAnswer answer, String station) {
        Optional<KeyWipe> found = book.find(AnswerRule.jobOf(answer));
        found.ifPresent(wipe -> take(answer, station, wipe));
        return found.isPresent();
    }

    private void take(StationAnswer answer, String station, KeyWipe wipe) {
        StockKey key = book.keyOf(wipe);
        switch (WipeRule.of(answer, station, wipe, key.view())) {
            case NOTE_RESTART -> wipe.restarting(((StationAnswer.Restarting) answer).call());
            case FAILED -> {
                StationAnswer.Failed failed = (StationAnswer.Failed) answer;
                wipe.failed(failed.failure(), failed.detail(), clock.instant());
                book.close(wipe);
            }
            case WIPED -> wiped(wipe, key, (StationAnswer.Wiped) answer);
            case WIPED_UNWANTED -> {
                ledger.note(key, "FOUND_EMPTY", Actor.SYSTEM, null);
                learn(wipe, key, (StationAnswer.Wiped) answer);
            }
            case IGNORE ->
                LOG.infof("wiping %s: an answer came twice or late", wipe.view().jobId());
        }
    }

    private void wiped(KeyWipe wipe, StockKey key, StationAnswer.Wiped answer) {
        Deed deed = Deed.of(wipe.second(), Set.of(KeyGuard.EMPTIED), null)
                .also(KeyGuard.CERTIFICATES_ENDED, !uses.isInForce(key.view().serial()));
        Optional<KeyRefusal> refusal = ledger.take(key, KeyStep.WIPE, deed);
        refusal.ifPresent(why -> LOG.warnf(
                "the key of %s is empty, but not moved: %s", wipe.view().jobId(), why.code()));
        learn(wipe, key, answer);
    }

    /** What is on the device counts, whatever the register wanted. */
    private void learn(KeyWipe wipe, StockKey key, StationAnswer.Wiped answer) {
        if (answer.laterSoPin()) {
            book.laterSoPin(key).ifPresent(key::learnSoPin);
        }
        if (answer.newUserPin()) {
            wipe.newUserPin().ifPresent(key::learnUserPin);
        }
        if (wipe.view().onlyLook()) {
            key.formattedByVendor();
        }
        wipe.wiped(clock.instant());
        book.close(wipe);
    }
}
