package cn.cegn.ra.identity.entity;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A log-in of a natural person with the roles in which he may act. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private String login;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "organization_id")
    private Long organization;

    @Column(name = "password_hash")
    private String passwordHash;

    private String email;
    private boolean enabled;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "login"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sessions_end_at")
    private Instant sessionsEndAt;

    protected Account() {}

    /** @param organization the organisation's id, or null for the RA's own people */
    public Account(String login, Person person, Long organization, Set<Role> roles, Instant createdAt) {
        this.login = login;
        this.person = person;
        this.organization = organization;
        this.roles = EnumSet.copyOf(roles);
        this.createdAt = createdAt;
        this.enabled = true;
        this.passwordHash = "";
    }

    public void changePassword(String hash) {
        this.passwordHash = hash;
    }

    public void tellAt(String address) {
        this.email = address;
    }

    /** Sessions that began before are over. */
    public void endSessions(Instant now) {
        this.sessionsEndAt = now;
    }

    public void disable() {
        this.enabled = false;
    }

    public void enable() {
        this.enabled = true;
    }

    public void add(Role role) {
        roles.add(role);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public String login() {
        return login;
    }

    public Person person() {
        return person;
    }

    public Long organization() {
        return organization;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The account as it is listed. */
    public AccountRow row(boolean invited) {
        AccountRow.State usable = invited ? AccountRow.State.INVITED : AccountRow.State.ENABLED;
        return new AccountRow(
                login,
                person.id(),
                person.name(),
                organization,
                roles,
                email,
                enabled ? usable : AccountRow.State.DISABLED);
    }

    /** This account acting in one of its roles. */
    public Actor as(Role role) {
        return new Actor(login, person.id(), person.name(), role, organization);
    }
}
