package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.provisioning.entity.KeySerial;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.SlotView;
import cn.cegn.ra.provisioning.entity.StockFilter;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.provisioning.entity.Workstation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The keys of the stock and the stations at which keys are plugged in. */
@ApplicationScoped
public class KeyRegister {
    private static final String LABELS = "usb-key-label";
    private static final String WHOLE = " and (k.label = :text or k.serialFolded = :text)";
    private static final String PART = " and (upper(k.label) like :text escape '!'"
            + " or k.serialFolded like :text escape '!' or upper(k.place) like :text escape '!')";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Numbers numbers;

    @Inject
    private Clock clock;

    public Optional<StockKey> bySerial(String serial) {
        return entities.createQuery("select k from StockKey k where k.serialNumber = :serial", StockKey.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    /** The keys for which this was proposed and waits, the first proposed at the top. */
    public List<StockKey> proposed(KeyStep step, int most) {
        return entities.createQuery(
                        "select k from StockKey k where k.proposedStep = :step order by k.proposedAt", StockKey.class)
                .setParameter("step", step)
                .setMaxResults(most)
                .getResultList();
    }

    /** The key that is bound to a case and attempt. */
    public Optional<StockKey> boundTo(long application, int attempt) {
        return entities.createQuery(
                        "select k from StockKey k where k.application = :application and k.attempt = :attempt order by k.stateSince desc",
                        StockKey.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The labels of the keys with these {@linkplain KeySerial#folded folded} serial numbers, by those; of all at once. */
    public Map<String, String> labelsOf(Set<String> folded) {
        if (folded.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select k.serialFolded, k.label from StockKey k where k.serialFolded in :serials",
                        Object[].class)
                .setParameter("serials", folded)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, other) -> one));
    }

    /** The organisations to which keys belong. */
    public List<Long> owners() {
        return entities.createQuery("select distinct k.owner from StockKey k where k.owner is not null", Long.class)
                .getResultList();
    }

    public Optional<StockKey> byLabel(String label) {
        return entities.createQuery("select k from StockKey k where k.label = :label", StockKey.class)
                .setParameter("label", label)
                .getResultStream()
                .findFirst();
    }

    /** The keys that a filter names, in its order. */
    public List<StockKey> find(StockFilter filter) {
        return filtered("select k", order(filter.order()), filter, StockKey.class)
                .setParameter("states", filter.states())
                .setFirstResult((filter.page() - 1) * filter.size())
                .setMaxResults(filter.size())
                .getResultList();
    }

    private static String order(StockFilter.Order order) {
        String way = order.falling() ? " desc" : "";
        return switch (order.by()) {
            case LABEL -> " order by k.label" + way;
            case SERIAL -> " order by k.serialNumber" + way + ", k.label";
            case MODEL -> " order by k.manufacturer" + way + ", k.model" + way + ", k.label";
            case STATE -> " order by k.state" + way + ", k.label";
            case SINCE -> " order by k.stateSince" + way + ", k.label";
            case PLACE -> " order by k.place" + way + ", k.label";
        };
    }

    /** How many keys stand in each state, of those in which the filter's text is found. */
    public Map<KeyState, Long> counts(StockFilter filter) {
        Map<KeyState, Long> counts = new EnumMap<>(KeyState.class);
        filtered("select k.state, count(k)", " group by k.state", filter, Object[].class)
                .setParameter("states", EnumSet.allOf(KeyState.class))
                .getResultStream()
                .forEach(row -> counts.put((KeyState) row[0], (Long) row[1]));
        return counts;
    }

    /** A condition that holds for every key is not asked: it would keep the database from reading the few keys of a page, or an index alone. */
    private <T> TypedQuery<T> filtered(String what, String order, StockFilter filter, Class<T> type) {
        boolean byOrganization = filter.owner() != null && filter.owner() != StockFilter.OF_RA;
        String whose = filter.owner() == null ? "" : byOrganization ? " and k.owner = :owner" : " and k.owner is null";
        boolean whole = isWhole(filter);
        String found = filter.text().isEmpty() ? "" : whole ? WHOLE : PART;
        TypedQuery<T> query =
                entities.createQuery(what + " from StockKey k where k.state in :states" + found + whose + order, type);
        if (!filter.text().isEmpty()) {
            query.setParameter("text", whole ? filter.whole() : filter.pattern());
        }
        return byOrganization ? query.setParameter("owner", filter.owner()) : query;
    }

    /** Whether the text is all of a label or serial number, as a scanner types it: then an index has it, however many keys there are. */
    private boolean isWhole(StockFilter filter) {
        return !filter.text().isEmpty()
                && !entities.createQuery("select k.id from StockKey k where 1 = 1" + WHOLE, Long.class)
                        .setParameter("text", filter.whole())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    public void add(StockKey key) {
        entities.persist(key);
    }

    public Optional<Workstation> station(String id) {
        return Optional.ofNullable(entities.find(Workstation.class, id));
    }

    public void add(Workstation station) {
        entities.persist(station);
    }

    public List<Workstation> stations() {
        return entities.createQuery("select w from Workstation w order by w.id", Workstation.class)
                .getResultList();
    }

    /** The same with the case that each is bound to; the stock is asked once, however many keys there are. */
    public List<SlotView> slots() {
        List<SeenKeyView> plugged = stations().stream()
                .filter(station -> station.isAtWork(clock.instant()))
                .flatMap(station -> station.keys().stream())
                .filter(Predicate.not(key -> key.serial().isEmpty()))
                .toList();
        Map<String, StockKeyView> known =
                known(plugged.stream().map(SeenKeyView::serial).distinct().toList());
        return plugged.stream()
                .map(key -> {
                    Optional<StockKeyView> stock = Optional.ofNullable(known.get(key.serial()));
                    return new SlotView(
                            key.in(stock), stock.map(StockKeyView::application).orElse(null));
                })
                .toList();
    }

    private Map<String, StockKeyView> known(List<String> serials) {
        if (serials.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select k from StockKey k where k.serialNumber in :serials", StockKey.class)
                .setParameter("serials", serials)
                .getResultStream()
                .map(StockKey::view)
                .collect(Collectors.toMap(StockKeyView::serial, Function.identity()));
    }

    /** How many keys are in this state, of those that came to it since then. */
    public long count(KeyState state, Instant since) {
        return entities.createQuery(
                        "select count(k) from StockKey k where k.state = :state and k.stateSince >= :since", Long.class)
                .setParameter("state", state)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What is plugged in now at approved stations, with what the stock knows of it. */
    public List<SeenKeyView> seen() {
        return slots().stream().map(SlotView::key).toList();
    }

    /** The one key with this serial number that is plugged in; empty if there is none or the number is not unique. */
    public Optional<SeenKeyView> seen(String serial) {
        List<SeenKeyView> found =
                seen().stream().filter(key -> key.serial().equals(serial)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The next label number, such as K-000001. */
    public String nextLabel() {
        return String.format(Locale.ROOT, "K-%06d", numbers.next(LABELS));
    }
}
