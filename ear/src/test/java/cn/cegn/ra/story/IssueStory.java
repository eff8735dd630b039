package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.SoftKeys;
import java.util.List;
import java.util.function.Predicate;

/** The RA approver's second review, and the making of the certificate (2.6). */
final class IssueStory {
    private final StepPages steps;
    private final Person approver;

    IssueStory(StepPages steps, Person approver) {
        this.steps = steps;
        this.approver = approver;
    }

    void confirms() {
        steps.claims(approver);
        steps.takes(approver, "confirm-review", IssueStory::opensEverythingAndAgrees);
        steps.takes(approver, "confirm-conformity");
        approver.stateIs(steps.id(), "已确认相符，待制证");
    }

    static void opensEverythingAndAgrees(Person approver) {
        approver.linksOf("figure figcaption a").forEach(link -> {
            if (approver.fetches(link).status() != 200) {
                throw new AssertionError("the file " + link + " does not open");
            }
        });
        approver.answersAllYes();
    }

    /** Puts every key that is plugged in and unknown into the stock. */
    void takesKeysIn() {
        takesKeysIn(SoftKeys.FACTORY_SO_PIN);
    }

    /** The same with the SO PIN that they came with. */
    void takesKeysIn(String soPin) {
        approver.opens("/keys");
        if (approver.counts("[id$=':chosen']") > 0) {
            approver.checksAll("[id$=':chosen'] input[type=checkbox]");
            approver.fills("soPin", soPin).presses("#go").seesNoErrors();
        }
    }

    /** Binds a key that is free and waits until its pair is made; says the key's label. */
    String labelsAKey() {
        String label = labelsAKeyWithoutWaiting();
        approver.stateIs(steps.id(), "USB-Key 已就绪，待签发");
        return label;
    }

    /** Binds this very key and waits until its pair is made. */
    void labelsTheKey(String label) {
        labels(option -> option.startsWith(label + " "));
        approver.stateIs(steps.id(), "USB-Key 已就绪，待签发");
    }

    String labelsAKeyWithoutWaiting() {
        return labels(option -> true);
    }

    private String labels(Predicate<String> which) {
        approver.opens("/act/label-key?id=" + steps.id());
        List<String> free = approver.readsAll("[id$=':serial'] option[value]:not([value=''])").stream()
                .map(String::strip)
                .filter(which)
                .toList();
        if (free.isEmpty()) {
            throw new AssertionError("no key is free");
        }
        String option = free.get(0);
        String label = option.substring(0, option.lastIndexOf(" - ")).strip();
        approver.fills("serial", option).fills("label", label).presses("#go").seesNoErrors();
        return label;
    }

    /** Orders the certificate on the key and waits until it is written. */
    void issues() {
        steps.takes(approver, "issue");
        approver.stateIs(steps.id(), "已制成，待签结记录");
    }

    void issuesSoft() {
        steps.takes(approver, "issue-soft");
        approver.stateIs(steps.id(), "已制成，待签结记录");
    }

    void signsOff() {
        steps.takes(approver, "sign-off-making", person -> person.ticks("statement"));
        approver.stateIs(steps.id(), "制作记录已签结，待封装");
    }
}
