package cn.cegn.ra.story;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Person;
import java.time.Duration;

/** One request about the status of a certificate, through its pages (S-D-07). */
final class StatusStory {
    private static final Duration SYSTEM_TAKES = Duration.ofSeconds(90);

    private String id;

    /** The holder reports his only key, from the page he comes to when he has signed in. */
    void reports(Person holder) {
        holder.opens("/work").presses("#report-loss").sees("提交以后立即冻结");
        fillsTheReport(holder).seesNoErrors();
        begun(holder);
    }

    static Person fillsTheReport(Person holder) {
        return holder.fills("cause", "LOST").fills("note", "出差途中找不到").presses("#go");
    }

    /** What was sent off has become a request with a page of its own. */
    void begun(Person who) {
        id = who.page().url().replaceFirst(".*[?&]r=", "");
    }

    /** A decision that takes a reason. */
    void decides(Person who, String step, String reason) {
        opens(who);
        who.page().locator("details:has([data-step=" + step + "]) summary").click();
        who.fills("css=details:has([data-step=" + step + "]) textarea", reason)
                .presses("css=[data-step=" + step + "]")
                .seesNoErrors();
    }

    /** A decision that takes none. */
    void decides(Person who, String step) {
        opens(who).presses("css=[data-step=" + step + "]").seesNoErrors();
    }

    /** The registrar makes sure who asks, by the rules of the first issue. */
    void confirms(Person registrar) {
        ReviewStory.identity(opens(registrar));
        registrar.presses("#go").seesNoErrors();
    }

    Person opens(Person who) {
        return who.opens(address());
    }

    String address() {
        return "/status-request?r=" + id;
    }

    long id() {
        return Long.parseLong(id);
    }

    /** Its page says so now, or after the system has gone on. */
    void stateIs(Person who, String state) {
        await(state).atMost(SYSTEM_TAKES).until(() -> tag(who), state::equals);
        opens(who);
    }

    /** Without a picture of each look. */
    private String tag(Person who) {
        who.page().navigate(address());
        return who.readsAt("#main .titlerow .tag");
    }
}
