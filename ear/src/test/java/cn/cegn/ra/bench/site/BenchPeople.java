package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.Uscc;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.Person;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.NewOrganization;
import cn.cegn.ra.organization.entity.Organization;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.Roster;
import cn.cegn.ra.organization.entity.RosterLine;
import cn.cegn.ra.organization.entity.RosterRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Settles self-service organisations like the demo's, with many applicants each. */
@ApplicationScoped
@Transactional
public class BenchPeople {
    private static final String MODEL_APPROVER = "spr2";
    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BORN_A_DAY = 900;

    @PersistenceContext(unitName = "../ra-ejb.jar#ra")
    private EntityManager entities;

    @EJB
    private Accounts accounts;

    @Inject
    private Clock clock;

    /**
     * An organisation whose preparation is the demo's, and its applicants.
     *
     * @param place number of the organisation, used once
     * @param people how many, up to 50 as everywhere
     * @param medium of their certificates
     * @return their log-in names; all have this password, kept with few iterations because logging in is not what is measured
     */
    public List<String> settle(int place, int people, Medium medium, String password) {
        Account model = entities.find(Account.class, MODEL_APPROVER);
        Organization organization = new Organization(
                new NewOrganization("测试单位" + hanzi(place), uscc(place), "330100", "测试大道1号", "310000", "0571-80000009"),
                clock.instant());
        entities.persist(organization);
        Actor approver = new Actor(
                model.login(), model.person().id(), model.person().name(), Role.ORG_APPROVER, organization.id());
        prepare(approver, model.organization());
        Roster roster = new Roster(organization.id(), 1, approver, clock.instant());
        String hash = CheapHash.of(password);
        List<String> logins = IntStream.range(0, people)
                .mapToObj(index -> join(roster, place * 50 + index, medium, hash))
                .toList();
        for (RosterLine line : roster.lines()) {
            line.approve(approver, clock.instant());
        }
        roster.approve(clock.instant());
        entities.persist(roster);
        return logins;
    }

    private void prepare(Actor approver, long model) {
        Preparation like = entities.createQuery(
                        "select p from Preparation p where p.organization = :model and p.status = :status",
                        Preparation.class)
                .setParameter("model", model)
                .setParameter("status", Preparation.Status.IN_FORCE)
                .getSingleResult();
        Preparation preparation = new Preparation(approver.organization(), approver, clock.instant());
        preparation.edit(like.content(), null);
        preparation.putInForce(approver, clock.instant());
        entities.persist(preparation);
    }

    private String join(Roster roster, int number, Medium medium, String hash) {
        Identity identity = new Identity("测试" + hanzi(number), IdDocumentType.RESIDENT_ID_CARD, idNumber(number));
        String person = accounts.person(identity.name(), identity.idType().code(), identity.idNumber())
                .id();
        String login = "bench" + number;
        Account account = new Account(
                login,
                entities.getReference(Person.class, person),
                roster.organization(),
                Set.of(Role.APPLICANT),
                clock.instant());
        account.tellAt(login + "@bench.example");
        account.changePassword(hash);
        entities.persist(account);
        roster.add(person, new RosterRow(identity, "测试科", "测试员", CertificateType.PERSON, medium));
        return login;
    }

    private static String hanzi(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> "零一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }

    private static String uscc(int place) {
        String beginning = "12330100" + "8%07d".formatted(place);
        return DIGITS_AND_LETTERS
                .chars()
                .boxed()
                .flatMap(body ->
                        DIGITS_AND_LETTERS.chars().mapToObj(check -> beginning + (char) (int) body + (char) check))
                .filter(code -> Uscc.findings(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String idNumber(int number) {
        String birth =
                FIRST_BIRTH.plusDays(number / BORN_A_DAY).format(DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT));
        String beginning = "330100" + birth + "%03d".formatted(number % BORN_A_DAY);
        return "0123456789X"
                .chars()
                .mapToObj(check -> beginning + (char) check)
                .filter(text -> FieldFormat.ID_NUMBER.findings(text, clock).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
