package cn.cegn.ra.wiring;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Organization;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Invented organisations, people and accounts for a trial, made at the first start if {@code RA_DEMO} is {@code true}.
 *
 * <p>Nothing is done where an organisation exists already. One random password for all of them stands in {@value DemoList#FILE}, nowhere else.
 */
@Singleton
@Startup
public class DemoInstallation {
    private static final String PASSWORD_CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 14;
    private static final String RA_MAIL_DOMAIN = "ra.example";

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactor factor;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @PostConstruct
    void install() {
        boolean wanted =
                Surroundings.setting("RA_DEMO").filter("true"::equalsIgnoreCase).isPresent();
        if (!wanted || hasOrganization()) {
            return;
        }
        List<DemoCast.Place> places = DemoCast.places();
        List<DemoCast.Player> players = DemoCast.players(clock);
        String password = password();
        places.forEach(place -> {
            Organization organization = new Organization(place.entries(), clock.instant());
            entities.persist(organization);
            List<DemoSettlement.Known> people = players.stream()
                    .filter(player -> player.place().filter(place.key()::equals).isPresent())
                    .map(player -> open(player, organization.id(), place.mailDomain(), password))
                    .toList();
            entities.flush();
            new DemoSettlement(entities, clock).settle(place, organization.id(), people);
            audit.append(AuditEntry.by("system", "MAKE_DEMO_ORGANIZATION", "organization", organization.id()));
        });
        players.stream()
                .filter(player -> player.place().isEmpty())
                .forEach(player -> open(player, null, RA_MAIL_DOMAIN, password));
        DemoList.write(Surroundings.dataFolder(), DemoList.text(places, players, password));
    }

    private boolean hasOrganization() {
        return entities.createQuery("select count(o) from Organization o", Long.class)
                        .getSingleResult()
                > 0;
    }

    private DemoSettlement.Known open(DemoCast.Player player, Long organization, String mailDomain, String password) {
        Identity identity = player.identity();
        String person = accounts.person(identity.name(), identity.idType().code(), identity.idNumber())
                .id();
        accounts.open(new Accounts.NewAccount(
                player.login(),
                person,
                organization,
                Set.of(player.role()),
                player.login() + "@" + mailDomain,
                password));
        if (RoleRule.needsSecondFactor(Set.of(player.role()))) {
            factor.open(player.login(), DemoCodes.secrets(password, player.login()));
        }
        return new DemoSettlement.Known(player, person);
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, PASSWORD_CHARACTERS.length())
                .mapToObj(PASSWORD_CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
