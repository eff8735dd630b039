package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.entity.KeyLifeView;
import cn.cegn.ra.provisioning.entity.KeyProposal;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipeView;
import cn.cegn.ra.web.act.Words;
import java.util.Optional;

/** What the page of a key says of its wiping by a station. */
public final class WipeOnPage {
    private final KeyLifeView life;
    private final Optional<KeyWipeView> last;
    private final Words words;

    WipeOnPage(KeyLifeView life, Optional<KeyWipeView> last, Words words) {
        this.life = life;
        this.last = last;
        this.words = words;
    }

    /** It waits for the second person, and a station is what says that the key is empty. */
    public boolean isWanted() {
        KeyProposal waiting = life.key().proposal();
        return waiting != null && waiting.step() == KeyStep.WIPE && life.wasUsed();
    }

    /** A station is at it. */
    public boolean isRunning() {
        return isWanted() && last.filter(KeyWipeView::open).isPresent();
    }

    /** The station's driver hung; it starts again and goes on. */
    public boolean isRestarting() {
        return isRunning() && last.filter(open -> open.failure() != null).isPresent();
    }

    /** A station could be told now. */
    public boolean isOpen() {
        return isWanted() && !isRunning();
    }

    /** A station has done it, and nothing else happened since. */
    public boolean isDone() {
        return life.key().state() == KeyState.WIPED
                && KeyStep.WIPE.name().equals(life.moves().get(0).act())
                && last.filter(ended -> !ended.open() && ended.failure() == null)
                        .isPresent();
    }

    /** Why a station did not do what is still wanted, with what to do now; empty if nothing failed. */
    public String getFailure() {
        return isOpen() ? last.map(ended -> failure(words, ended)).orElse("") : "";
    }

    /** The driver's words for it, for the administrator; empty if there are none. */
    public String getDetail() {
        return getFailure().isEmpty() ? "" : last.map(KeyWipeView::detail).orElse("");
    }

    static String failure(Words words, KeyWipeView ended) {
        if (ended.failure() == null) {
            return "";
        }
        String general = words.orElse("keys.wipe.failed." + ended.failure(), words.say("keys.wipe.failed"));
        return ended.onlyLook() ? words.orElse("keys.wipe.looked." + ended.failure(), general) : general;
    }
}
