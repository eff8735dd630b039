package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.identity.control.PasswordHashing;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.identity.entity.LinkPurpose;
import cn.cegn.ra.identity.entity.Person;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People and their accounts. Called by other components; who may ask is decided by the component that asks. */
@Stateless
@PermitAll
public class Accounts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private DataKeys keys;

    @Inject
    private Clock clock;

    /** The person with this identity document; made if we do not know him yet. Equal numbers are one person (S-D-02). */
    public Individual person(String name, String identityType, String identityNumber) {
        String digest = keys.digest(identityType + ":" + identityNumber);
        return findPerson(digest).map(Individual::of).orElseGet(() -> {
            Person person = new Person(
                    UUID.randomUUID().toString(),
                    name,
                    new Person.Identity(identityType, identityNumber, digest),
                    clock.instant());
            entities.persist(person);
            return Individual.of(person);
        });
    }

    private Optional<Person> findPerson(String digest) {
        return entities.createQuery("select p from Person p where p.identityDigest = :digest", Person.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    public Optional<Individual> findPersonById(String id) {
        return Optional.ofNullable(entities.find(Person.class, id)).map(Individual::of);
    }

    /** Opens an account with a password, for the demo only: everybody else is invited ({@link Activation}). Kept as a PBKDF2 hash only. */
    public void open(NewAccount request) {
        Account account = new Account(
                request.login(),
                entities.getReference(Person.class, request.person()),
                request.organization(),
                request.roles(),
                clock.instant());
        account.tellAt(request.email());
        account.changePassword(hashing.hashOf(request.password()));
        entities.persist(account);
    }

    /** Whether nobody has an account yet, as in a new installation. */
    public boolean isNobody() {
        return entities.createQuery("select a.login from Account a", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public boolean exists(String login) {
        return entities.find(Account.class, login) != null;
    }

    /**
     * Whether a session still counts: the account exists, was not disabled, and its sessions were not ended since. Every request asks it: one column,
     * and no transaction of its own.
     *
     * @param since when the session's person logged in
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean mayGoOn(String login, Instant since) {
        return entities.createQuery(
                        "select a.login from Account a where a.login = :login and a.enabled = true"
                                + " and (a.sessionsEndAt is null or a.sessionsEndAt <= :since)",
                        String.class)
                .setParameter("login", login)
                .setParameter("since", since)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** Where a person who acts in a role is told something: the addresses of his enabled accounts. */
    public List<String> addressesOf(String person) {
        return entities.createQuery(
                        "select a.email from Account a where a.person.id = :person and a.enabled = true and a.email is not null",
                        String.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Addresses of everyone who holds a role, of one organisation or (null) of the RA. */
    public List<String> addressesOf(Role role, Long organization) {
        return entities.createQuery(
                        "select distinct a.email from Account a join a.roles r where r = :role and a.enabled = true"
                                + " and a.email is not null and (:organization is null and a.organization is null or a.organization = :organization)",
                        String.class)
                .setParameter("role", role)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The accounts of an organisation, in the order of their names. */
    public List<AccountRow> ofOrganization(long organization) {
        return rows("select a from Account a where a.organization = :which order by a.login", organization);
    }

    /** The accounts of the RA's own people, and those of every organisation's approvers. */
    public List<AccountRow> ofRaAndApprovers() {
        return rows(
                "select distinct a from Account a left join a.roles r where a.organization is null or r = :which order by a.login",
                Role.ORG_APPROVER);
    }

    /** All roles of a natural person, over all accounts. */
    public Set<Role> rolesOf(String person) {
        return Set.copyOf(entities.createQuery(
                        "select distinct r from Account a join a.roles r where a.person.id = :person", Role.class)
                .setParameter("person", person)
                .getResultList());
    }

    private List<AccountRow> rows(String query, Object which) {
        Set<String> waiting = Set.copyOf(entities.createQuery(
                        "select t.login from ActivationToken t where t.purpose = :purpose group by t.login having count(t.usedAt) = 0",
                        String.class)
                .setParameter("purpose", LinkPurpose.INVITATION)
                .getResultList());
        return entities.createQuery(query, Account.class).setParameter("which", which).getResultList().stream()
                .map(account -> account.row(waiting.contains(account.login())))
                .toList();
    }

    /** What others may know of a person. */
    public record Individual(String id, String name, String identityType, String identityNumber) {
        static Individual of(Person person) {
            return new Individual(person.id(), person.name(), person.identityType(), person.identityNumber());
        }

        @Override
        public String toString() {
            return "Individual[" + id + "]";
        }
    }

    /** @param organization id of the organisation, or null for the RA's own people */
    public record NewAccount(
            String login, String person, Long organization, Set<Role> roles, String email, String password) {
        @Override
        public String toString() {
            return "NewAccount[" + login + "]";
        }
    }
}
