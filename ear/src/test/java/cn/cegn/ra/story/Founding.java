package cn.cegn.ra.story;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** From an organisation that nobody knows to one whose people may apply (2.1), through the pages of administrator and approver. */
final class Founding {
    static final String PASSWORD = "of-an-invented-person-1";
    private static final String DOCUMENT = "RESIDENT_ID_CARD";

    private final Invitations invitations;
    private final Person administrator;
    private final int number;
    private final boolean centralised;

    /**
     * @param invitations of the server that the administrator is signed in to
     * @param number of the organisation, which no other story has
     */
    Founding(Invitations invitations, Person administrator, int number, boolean centralised) {
        this.invitations = invitations;
        this.administrator = administrator;
        this.number = number;
        this.centralised = centralised;
    }

    String login(String role) {
        return role + number;
    }

    private String organization() {
        return "新建示例单位" + number;
    }

    /** Ten identity numbers belong to each organisation: 0 the approver, 1 the handler, 2 the applicant. */
    String idNumber(int which) {
        return Invented.idNumber(number * 10 + which);
    }

    private String mail(String role) {
        return login(role) + "@example.org";
    }

    /** Makes the organisation, its preparation, roster and authorisation, and the accounts of its people. */
    void settles(Browser browser, String applicant, String medium, Path folder) throws IOException {
        makesTheOrganisation();
        invitations.accepts(browser, mail("approver"), 1, PASSWORD);
        Person approver = browser.person(login("approver"), PASSWORD).logsIn();
        settlesThePreparation(approver);
        keepsTheRoster(approver, applicant, medium);
        approver.opens("/org/preparation").presses("#inForce").seesNoErrors();
        if (centralised) {
            authorises(approver, folder);
            opensAccount(approver, "handler", "经办甲（经办人）");
            invitations.accepts(browser, mail("handler"), 1, PASSWORD);
        }
        opensAccount(approver, "applicant", applicant + "（申请人）");
        invitations.accepts(browser, mail("applicant"), 1, PASSWORD);
    }

    private void makesTheOrganisation() {
        administrator
                .opens("/admin/organizations")
                .fills("orgName", organization())
                .fills("uscc", Invented.uscc(number))
                .fills("region", "330100")
                .fills("address", "示例大道" + number + "号")
                .fills("phone", "0571-8000%04d".formatted(number))
                .fills("name", "审批甲")
                .fills("idType", DOCUMENT)
                .fills("idNumber", idNumber(0))
                .fills("login", login("approver"))
                .fills("mail", mail("approver"))
                .presses("#make")
                .seesNoErrors();
    }

    /** @param choice the person as the list of those without an account shows him */
    private void opensAccount(Person approver, String role, String choice) {
        approver.opens("/org/accounts")
                .fills("person", choice)
                .fills("login", login(role))
                .fills("mail", mail(role))
                .presses("#open")
                .seesNoErrors();
    }

    private void settlesThePreparation(Person approver) {
        approver.opens("/org/preparation").presses("#open").seesNoErrors();
        approver.opens("/org/mode").fills("mode", centralised ? "CENTRALISED" : "SELF_SERVICE");
        period(approver).presses("#save").seesNoErrors();
        approver.opens("/org/approvers").fills("name", "审批甲").fills("idType", DOCUMENT);
        approver.fills("idNumber", idNumber(0))
                .checksAll("[id$=':types'] input")
                .checksAll("[id$=':media'] input")
                .ticks("allDepartments")
                .fills("maxPeople", "10");
        period(approver).fills("document", "任命〔2026〕1号").presses("#add").seesNoErrors();
        approver.opens("/org/handlers").fills("name", "经办甲").fills("idType", DOCUMENT);
        approver.fills("idNumber", idNumber(1)).fills("phone", "13900139000").fills("mail", "jb@example.org");
        period(approver).fills("document", "任命〔2026〕2号").presses("#add").seesNoErrors();
        approver.opens("/org/conditions").fills("conditions", "在编在岗\n工作需要").presses("#save");
        approver.seesNoErrors()
                .opens("/org/other-matters")
                .fills("items", "每人一只USB-Key")
                .fills("maxUsers", "2")
                .fills("rights", "仅限本岗位人员")
                .presses("#save")
                .seesNoErrors();
    }

    private static Person period(Person person) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return person.fills("from", today.toString())
                .fills("to", today.plusYears(2).toString());
    }

    private void keepsTheRoster(Person approver, String applicant, String medium) {
        approver.opens("/org/roster").presses("#new").seesNoErrors();
        approver.fills("name", applicant)
                .fills("idType", DOCUMENT)
                .fills("idNumber", idNumber(2))
                .fills("department", "信息科")
                .fills("post", "科员")
                .fills("type", "PERSON")
                .fills("medium", medium)
                .presses("#add")
                .seesNoErrors();
        approver.presses("#approve").seesNoErrors();
    }

    private void authorises(Person approver, Path folder) throws IOException {
        approver.opens("/org/authorisation").fills("handler", "经办甲").fills("number", "SQ-2026-" + number);
        period(approver.checksAll("[id$=':types'] input"))
                .attaches("scan", Paper.pdf(folder, "authorisation.pdf", "authorisation"))
                .presses("#authorise")
                .seesNoErrors();
    }
}
