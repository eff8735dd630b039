package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.entity.Gate;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Says why somebody was not logged in, until when, and what he can do. It is the same for an account that does not exist. */
@RequestScoped
public class Refusal {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private Words words;

    @Inject
    private Times times;

    /** Of a password. */
    String words(LogIn.Answer answer) {
        if (answer.gate().state() == Gate.State.ADDRESS_CLOSED) {
            return words.say("login.closed.address", opening(answer.until()));
        }
        if (!answer.gate().isOpen()) {
            return words.say("login.closed", opening(answer.until()));
        }
        return answer.until() == null
                ? words.say("login.refused")
                : words.say("login.refused.last", opening(answer.until()));
    }

    /** Of the code of a second factor. */
    String ofCode(LogIn.Answer answer) {
        if (!answer.gate().isOpen()) {
            return words.say("login.code.closed", opening(answer.until()));
        }
        return answer.until() == null
                ? words.say("login.code.refused")
                : words.say("login.code.refused.last", opening(answer.until()));
    }

    /** Of somebody who has to enrol a device first, which is done on its page. */
    String ofMissingDevice() {
        return words.say("login.code.none");
    }

    /** Of an account that changed in the meantime. */
    String ofAccount() {
        return words.say("login.refused");
    }

    /** The first full minute at which it is open. */
    private String opening(Instant until) {
        return times.hour(until.plus(MINUTE).minusNanos(1));
    }
}
