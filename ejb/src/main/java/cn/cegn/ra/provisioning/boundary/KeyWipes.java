package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.provisioning.control.KeyLedger;
import cn.cegn.ra.provisioning.control.KeyLedger.Deed;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.KeyUses;
import cn.cegn.ra.provisioning.control.WipeBook;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyLifeView.KeyUse;
import cn.cegn.ra.provisioning.entity.KeyRefusal;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.KeyWipeView;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.WipeRow;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Wiping by a station: two people agree on it, the station does it or looks whether it was done, and the key moves when the station has said that it
 * is empty (S-D-01, S-D-02).
 */
@Stateless
@PermitAll
public class KeyWipes {
    private static final int MOST_ROWS = 30;

    @Inject
    private KeyRegister register;

    @Inject
    private KeyLedger ledger;

    @Inject
    private KeyUses uses;

    @Inject
    private WipeBook book;

    @Inject
    private CurrentActor current;

    /** What a station was told since the proposal that waits now; without one, what the last was. */
    @RolesAllowed("RA_APPROVER")
    public Optional<KeyWipeView> last(String serial) {
        return register.bySerial(serial)
                .flatMap(key -> key.view().proposal() == null ? book.last(key) : book.standing(key))
                .map(KeyWipe::view);
    }

    /** Where the key is plugged in; empty if nowhere, or at more than one place. */
    @RolesAllowed("RA_APPROVER")
    public Optional<SeenKeyView> plugged(String serial) {
        return register.seen(serial);
    }

    /** The keys that wait to be wiped, those that were proposed first at the top. */
    @RolesAllowed("RA_APPROVER")
    public List<WipeRow> waiting() {
        List<StockKey> keys = register.proposed(KeyStep.WIPE, MOST_ROWS);
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> stations = register.seen().stream()
                .collect(Collectors.groupingBy(
                        SeenKeyView::serial, Collectors.mapping(SeenKeyView::station, Collectors.toList())));
        return keys.stream().map(key -> row(key, stations::get)).toList();
    }

    private WipeRow row(StockKey key, Function<String, List<String>> stations) {
        List<String> found = stations.apply(key.view().serial());
        return new WipeRow(
                key.view(),
                found != null && found.size() == 1 ? found.get(0) : null,
                book.standing(key).map(KeyWipe::view).orElse(null));
    }

    /**
     * The second person confirms what was proposed, and the station at which the key is plugged in is to wipe it.
     *
     * @return why not, as a code below {@code refusal.key.}; empty if the station is told
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<String> order(String serial) {
        return order(serial, false);
    }

    /**
     * The second person confirms that the key was emptied by its vendor's tool; the station at which it is plugged in is to look whether it is.
     *
     * @param soPinNow the SO PIN that the tool gave it, or null if that did not change
     * @return why not, as a code below {@code refusal.key.}; empty if the station is told
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<String> orderLook(String serial, Pin soPinNow) {
        Optional<String> refusal = order(serial, true);
        if (refusal.isEmpty() && soPinNow != null) {
            register.bySerial(serial).orElseThrow().learnSoPin(soPinNow);
        }
        return refusal;
    }

    private Optional<String> order(String serial, boolean onlyLook) {
        StockKey key = register.bySerial(serial).orElseThrow();
        Actor second = current.as(Role.RA_APPROVER).orElseThrow();
        List<KeyUse> had = uses.of(serial);
        Deed deed = Deed.of(second, Set.of(KeyGuard.EMPTIED), null)
                .also(KeyGuard.CERTIFICATES_ENDED, had.stream().noneMatch(KeyUse::inForce));
        Optional<KeyRefusal> refusal = ledger.ask(key, KeyStep.WIPE, deed);
        if (refusal.isPresent()) {
            return refusal.map(KeyRefusal::code);
        }
        Optional<SeenKeyView> seen = register.seen(serial);
        if (seen.isEmpty() || had.isEmpty()) {
            return Optional.of(had.isEmpty() ? "NEVER_USED" : "NOT_PLUGGED_IN");
        }
        KeyUse last = had.get(0);
        if (book.open(last.application(), last.attempt()).isPresent()) {
            return Optional.of("WIPE_RUNS");
        }
        book.begin(
                key,
                new KeyWipe.Order(last.application(), last.attempt(), seen.get().station(), second, onlyLook));
        ledger.note(key, onlyLook ? "ORDER_LOOK" : "ORDER_WIPE", second, null);
        return Optional.empty();
    }

    /** What a station is to do now; empty if it has answered, or the two people want it no longer. */
    public Optional<KeyJobs.Due> due(Wakeup wakeup) {
        return book.open(wakeup.application(), wakeup.attempt()).map(wipe -> {
            String station = wipe.view().station();
            X509Certificate certificate = register.station(station)
                    .filter(Workstation::isEnabled)
                    .map(Workstation::certificate)
                    .orElse(null);
            return new KeyJobs.Due(station, certificate, book.job(wipe));
        });
    }
}
