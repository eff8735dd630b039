package cn.cegn.ra.ca.ejbca.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How the replaying EJBCA is set up at the moment; all of it can be changed while it runs. At the start it is set up as the
 * operating manual wants it.
 */
public final class ReplayOffice {
    /** Name of the issuing CA. */
    public static final String CA_NAME = "ReplayIssuingCA";

    /** The issuing CA's subject as EJBCA prints it. */
    public static final String CA_DN = "CN=Replay Issuing CA,O=CEGN,C=CN";

    /** EJBCA makes a CA's id of its name like this (the ids of the exchanges agree). */
    static final int CA_ID = CA_DN.hashCode();

    private final Map<String, Set<Right>> rights = new ConcurrentHashMap<>();
    private final Set<Protocol> disabled = EnumSet.noneOf(Protocol.class);
    private final Set<Switch> switches = EnumSet.of(Switch.UNIQUE_KEY, Switch.CRL_UPON_REVOCATION, Switch.CUSTOM_ORDER);
    private final Clock clock;
    private volatile Duration skew = Duration.ZERO;

    ReplayOffice(Clock clock) {
        this.clock = clock;
        EnumSet<Right> least = EnumSet.complementOf(EnumSet.of(Right.VIEW_CERTIFICATE, Right.EDIT_END_ENTITY));
        rights.put(Client.RA.dn(), least);
        rights.put(Client.ENDING.dn(), least);
    }

    /** A protocol that can be disabled; then it answers 403 with HTML. */
    public enum Protocol {
        REST_CERTIFICATE_V1,
        REST_CERTIFICATE_V2,
        REST_CA
    }

    /** Settings that are on or off. */
    public enum Switch {
        /** The CA is off duty: it neither signs nor is listed. */
        CA_OFFLINE,
        /** The CA's key is out of reach: it does not sign. */
        TOKEN_OFFLINE,
        /** A key serves one username; on at the start. */
        UNIQUE_KEY,
        /** A subject serves one username; EJBCA's default, but off at the start because a renewal has its own username. */
        UNIQUE_DN,
        /** Issuing revokes the username's earlier certificates as superseded. */
        SINGLE_ACTIVE,
        /** A revocation makes a new CRL; on at the start. */
        CRL_UPON_REVOCATION,
        /** The certificate profiles have our subject order; on at the start. Off is EJBCA's default order. */
        CUSTOM_ORDER,
        /** EJBCA 9.6: says so, and searches are empty without the right to view certificates (its documentation; not recorded). */
        NINE_SIX,
        /** The client's certificate has been revoked and the minute of grace is over. */
        CLIENT_REVOKED
    }

    public void turn(Switch what, boolean on) {
        synchronized (switches) {
            if (on) {
                switches.add(what);
            } else {
                switches.remove(what);
            }
        }
    }

    public boolean is(Switch what) {
        synchronized (switches) {
            return switches.contains(what);
        }
    }

    public void enable(Protocol protocol, boolean on) {
        synchronized (disabled) {
            if (on) {
                disabled.remove(protocol);
            } else {
                disabled.add(protocol);
            }
        }
    }

    boolean isEnabled(Protocol protocol) {
        synchronized (disabled) {
            return !disabled.contains(protocol);
        }
    }

    /** Gives a client exactly these rights. */
    public void grant(Client client, Set<Right> exactly) {
        rights.put(client.dn(), Set.copyOf(exactly));
    }

    /** Gives one right more. */
    public void allow(Client client, Right right) {
        change(client, had -> had.add(right));
    }

    /** Takes one right away. */
    public void deny(Client client, Right right) {
        change(client, had -> had.remove(right));
    }

    private void change(Client client, Consumer<Set<Right>> how) {
        rights.compute(client.dn(), (dn, had) -> {
            EnumSet<Right> now = EnumSet.noneOf(Right.class);
            now.addAll(had == null ? Set.of() : had);
            how.accept(now);
            return now;
        });
    }

    boolean may(Caller caller, Right right) {
        return !is(Switch.CLIENT_REVOKED)
                && rights.getOrDefault(caller.dn(), Set.of()).contains(right);
    }

    void requireRole(Caller caller) throws Refusal {
        if (is(Switch.CLIENT_REVOKED)) {
            throw Refusal.denied(
                    "Authentication failed. Further information: No admin authenticated for certificate with serialNumber "
                            + caller.serial() + " and issuerDN 'CN=ManagementCA,O=CEGN,C=CN'.");
        }
        require(caller, Right.ADMINISTRATOR);
    }

    void require(Caller caller, Right right) throws Refusal {
        if (!may(caller, right)) {
            throw Refusal.deniedResource(right == Right.CA_ACCESS ? right.resource() + CA_ID : right.resource());
        }
    }

    /** The right to an end entity profile's entries; the text is the same for all of them (recorded). */
    void requireForProfile(Caller caller, Right right) throws Refusal {
        if (!may(caller, right)) {
            throw Refusal.denied("Administrator not authorized to end entity profile "
                    + ReplayProfile.END_ENTITY_PROFILE_ID + ". Admin: " + caller.dn() + ".");
        }
    }

    /** What isAuthorized answers. */
    boolean isAuthorized(Caller caller, String resource) {
        if (resource.equals(Right.CA_ACCESS.resource() + CA_ID)) {
            return may(caller, Right.CA_ACCESS);
        }
        String rules = "/endentityprofilesrules/" + ReplayProfile.END_ENTITY_PROFILE_ID;
        String plain =
                resource.startsWith(rules + "/") ? "/ra_functionality" + resource.substring(rules.length()) : resource;
        for (Right right : Right.values()) {
            if (right.resource().equals(plain)) {
                return may(caller, right);
            }
        }
        return false;
    }

    /** How far EJBCA's clock is ahead of ours; shows in the Date header and in what it issues. */
    public void skew(Duration ahead) {
        skew = ahead;
    }

    Instant now() {
        return clock.instant().plus(skew);
    }
}
