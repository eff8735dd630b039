package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.OrderNames;
import cn.cegn.ra.ca.RegistrationOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes entries. An entry is written only where EJBCA has proved that there is none and no certificate of that name: writing over
 * an entry would open it again for a second certificate.
 */
final class Registrar {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Soap soap;
    private final EjbcaSettings settings;
    private final Entries entries;
    private final Sight sight;
    private final CaCertificates certificates;
    private final OneTimePasswords passwords;

    Registrar(Link link, Sight sight, CaCertificates certificates) {
        this.soap = link.soap();
        this.settings = link.settings();
        this.sight = sight;
        this.certificates = certificates;
        this.entries = new Entries(soap);
        this.passwords = new OneTimePasswords(settings.identity().passwordKey());
    }

    void register(RegistrationOrder order) throws CaException {
        requireFeasible(order);
        if (isThere(order)) {
            return;
        }
        try {
            requireNoCertificate(order.username());
            sight.prove(order.username());
        } catch (CaException e) {
            // Not foretold by our first look: another node has registered and issued since, if its entry is there now.
            if (isThere(order)) {
                return;
            }
            throw e;
        }
        write(order);
        closeIfIssued(order);
    }

    /** @throws CaException {@code REFUSED} if an entry with other contents is there */
    private boolean isThere(RegistrationOrder order) throws CaException {
        Optional<Entry> there = entries.find(order.username());
        if (there.isPresent()) {
            requireSame(there.get(), order);
        }
        return there.isPresent();
    }

    /** The entry of an order, or a refusal: not there, or with other contents. */
    Entry require(RegistrationOrder order) throws CaException {
        Optional<Entry> there = entries.find(order.username());
        if (there.isEmpty()) {
            sight.prove(order.username());
            throw refused(order.username() + " is not registered at EJBCA");
        }
        requireSame(there.get(), order);
        return there.get();
    }

    private void write(RegistrationOrder order) throws CaException {
        try {
            edit(order, Entry.NEW, passwords.of(order.username()));
        } catch (CaException e) {
            // Left open, or another node was first and we may not write over it: what stands there decides.
            Optional<Entry> there = entries.find(order.username());
            if (there.isEmpty()) {
                throw e;
            }
            requireSame(there.get(), order);
            return;
        }
        // What EJBCA made of it: it replaces characters, and another node may have written at the same moment.
        requireSame(
                entries.find(order.username())
                        .orElseThrow(() -> new CaException(
                                Kind.UNKNOWN,
                                "EJBCA does not show the entry " + order.username() + " that it has just accepted")),
                order);
    }

    /**
     * Another node may have issued between our look and our writing, which has opened its entry again: it is closed as EJBCA would
     * have. Where our role may not edit entries, EJBCA has refused the writing and the entry is closed.
     */
    private void closeIfIssued(RegistrationOrder order) throws CaException {
        if (!entries.certificates(order.username()).isEmpty()) {
            close(order);
        }
    }

    /**
     * Where the role may write over entries: sets a password that only this attempt knows. From then on nobody else's request is
     * served, unless that node has set its own password after ours; then ours is not.
     */
    Pass reserve(RegistrationOrder order) throws CaException {
        Pass common = new Pass(passwords.of(order.username()), Doing.ISSUING);
        if (!sight.mayEdit()) {
            return common;
        }
        Pass own = new Pass(passwords.fresh(), Doing.COMPETING);
        try {
            edit(order, Entry.NEW, own.password());
            return own;
        } catch (CaException e) {
            if (e.kind() == Kind.BROKEN) {
                return common;
            }
            throw e;
        }
    }

    /**
     * What to issue with.
     *
     * @param doing {@code COMPETING} if the password is this attempt's own
     */
    record Pass(String password, Doing doing) {
        @Override
        public String toString() {
            return "Pass[****]";
        }
    }

    /** Closes the entry of an order whose certificate is there, if somebody has opened it again. */
    void close(RegistrationOrder order) throws CaException {
        if (entries.find(order.username()).filter(Entry::isOpen).isPresent()) {
            edit(order, Entry.GENERATED, passwords.fresh());
        }
    }

    private void edit(RegistrationOrder order, int status, String password) throws CaException {
        soap.ask(Doing.REGISTERING, Operations.editUser(order, settings, password, status));
    }

    private void requireNoCertificate(String username) throws CaException {
        if (!entries.certificates(username).isEmpty()) {
            throw refused("EJBCA has a certificate of " + username + ", whose entry is gone");
        }
    }

    private void requireSame(Entry entry, RegistrationOrder order) throws CaException {
        List<String> differences = entry.differences(order, settings);
        if (!differences.isEmpty()) {
            throw refused("EJBCA's entry " + order.username() + " is not what was ordered: " + differences
                    + " (EJBCA replaces ; ! % ` ? $ ~ in names)");
        }
    }

    private void requireFeasible(RegistrationOrder order) throws CaException {
        if (!settings.profiles().containsKey(order.profile())) {
            throw refused("No profile of EJBCA is configured for " + order.profile());
        }
        try {
            OrderNames.subject(order.subject());
            OrderNames.alternativeNames(order.alternativeNames());
        } catch (IllegalArgumentException e) {
            throw refused("The order can not be certified: " + e.getMessage());
        }
        Duration validity = order.validity();
        if (validity.compareTo(LONGEST) > 0 || validity.toSecondsPart() != 0 || validity.toNanosPart() != 0) {
            throw refused("EJBCA counts a validity in whole minutes, a hundred years at most");
        }
        if (settings.clock()
                .instant()
                .plus(validity)
                .isAfter(certificates.issuing().getNotAfter().toInstant())) {
            throw refused("The certificate would outlive the CA");
        }
    }

    private static CaException refused(String message) {
        return new CaException(Kind.REFUSED, message);
    }
}
