package cn.cegn.ra.story;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Person;
import java.time.Duration;
import java.util.List;

/** One unlocking of a key in use, from the holder's request to the told PIN (S-D-07). */
final class UnlockStory {
    private static final Duration SYSTEM_TAKES = Duration.ofSeconds(90);

    private final Cast cast;
    private String id;

    UnlockStory(Cast cast) {
        this.cast = cast;
    }

    /** Who asks: the handler in centralised mode, the holder himself in self-service mode. */
    private Person customer() {
        return cast.handler().orElse(cast.applicant());
    }

    /** Asks for it for the only key. */
    void customerAsks() {
        Person customer = customer().opens("/unlocks");
        asksFor(customer).seesNoErrors();
        id = customer.page().url().replaceFirst(".*[?&]u=", "");
        stateIs("已申请，待核验身份", customer);
    }

    /** Fills the form in and sends it off, whatever comes of it. */
    static Person asksFor(Person customer) {
        return customer.checksAll("input[type=radio][name$=':key']")
                .fills("cause", "LOCKED")
                .presses("#go");
    }

    void registrarRefuses() {
        Person registrar = opens(cast.registrar());
        registrar.page().locator("summary").first().click();
        registrar.fills("reason", "来人不是持有人").presses("#not-accept").seesNoErrors();
        stateIs("不予解锁", registrar);
    }

    void registrarConfirms() {
        Person registrar = cast.registrar().opens("/unlocks").sees("已申请，待核验身份");
        opens(registrar);
        ReviewStory.identity(registrar);
        registrar.presses("#go").seesNoErrors();
        stateIs("身份已核验，待审批", registrar);
    }

    void approverAgrees() {
        opens(cast.approver()).presses("#go").seesNoErrors();
        stateIs("已同意，待插入 USB-Key", cast.approver());
    }

    void stationUnlocks() {
        ordersTheStation();
        stateIs("已解锁，待交还", cast.approver());
    }

    void ordersTheStation() {
        opens(cast.approver()).presses("#unlock").seesNoErrors();
    }

    /** The station answers that it failed, and the page says this of it. */
    void failsAndSays(String why) {
        stateIs("解锁未成", cast.approver());
        opens(cast.approver()).sees(why);
    }

    void stopsWaiting() {
        opens(cast.approver()).presses("#stop").seesNoErrors();
        failsAndSays("制证台没有回应");
    }

    void handsBack(String idLastFour) {
        opens(cast.approver())
                .fills("customerHimself", "true")
                .fills("idType", "RESIDENT_ID_CARD")
                .fills("idLastFour", idLastFour)
                .ticks("idSeen")
                .ticks("signed")
                .presses("#go")
                .seesNoErrors();
        stateIs("已交还，待告知口令", cast.approver());
    }

    /** Says the PIN as it was told to the holder who stands there. */
    String tellsThePin() {
        Person approver = opens(cast.approver())
                .fills("toWhom", cast.handler().isPresent() ? "HANDLER" : "APPLICANT")
                .ticks("qNAME_AND_UNIT")
                .ticks("qFORM_NUMBER_END")
                .ticks("qDELIVERY_ON_FORM")
                .presses("#tell")
                .seesNoErrors();
        return approver.readsAt(".pin .dig").replaceAll("\\s", "");
    }

    /** Prints it as a sealed letter instead; says what the letter was answered with. */
    PrintedLetter printsThePin() {
        Person approver = opens(cast.approver()).fills("toWhom", "APPLICANT");
        Object answer = approver.page().evaluate("""
                async () => {
                  const button = document.querySelector("[id$=':print']");
                  const fields = new FormData(button.form);
                  fields.append(button.name, button.value);
                  const answer = await fetch(button.form.action, {method: 'POST', body: new URLSearchParams(fields)});
                  const bytes = new Uint8Array(await answer.arrayBuffer());
                  let text = '';
                  bytes.forEach(each => { text += String.fromCharCode(each); });
                  return [answer.headers.get('content-type'), answer.headers.get('cache-control'), btoa(text)];
                }
                """);
        return PrintedLetter.of((List<?>) answer);
    }

    Person opens(Person person) {
        return person.opens("/unlock?u=" + id);
    }

    /** Its page says so now, or after the system has gone on. */
    void stateIs(String state, Person person) {
        await(state).atMost(SYSTEM_TAKES).until(() -> opens(person).readsAt("#main .titlerow .tag"), state::equals);
    }

    String number() {
        return opens(cast.approver()).readsAt("#main h1").replaceFirst(" .*", "");
    }
}
