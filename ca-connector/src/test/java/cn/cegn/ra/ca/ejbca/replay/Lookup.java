package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Searching, with EJBCA's silence: who may not see gets an empty list. */
final class Lookup {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\n\\r;!%?$~\\\\`\\x00]");

    private final ReplayOffice office;
    private final Ledger ledger;

    Lookup(ReplayOffice office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /** SOAP findUser by username: 0 equals, 1 begins with, 2 contains. */
    List<EndEntity> users(Caller caller, Map<String, String> match) throws Refusal {
        office.requireRole(caller);
        String value = match.getOrDefault("matchvalue", "");
        if (!match.getOrDefault("matchwith", "0").equals("0")
                || FORBIDDEN.matcher(value).find()) {
            throw new Refusal("IllegalQueryException", null, 400, "Fault occurred while processing.");
        }
        if (!maySee(caller)) {
            return List.of();
        }
        String type = match.getOrDefault("matchtype", "0");
        if (type.equals("0")) {
            return ledger.entity(value).stream().toList();
        }
        String wanted = value.toLowerCase(Locale.ROOT);
        return ledger.entities().stream()
                .filter(each -> {
                    String name = each.username().toLowerCase(Locale.ROOT);
                    return type.equals("1") ? name.startsWith(wanted) : name.contains(wanted);
                })
                .toList();
    }

    /** SOAP findCerts; a user whom the caller may not see is a fault, an unknown one is empty. */
    List<Issued> certificates(Caller caller, String username, boolean onlyValid) throws Refusal {
        office.requireRole(caller);
        if (ledger.entity(username).isPresent() && !maySee(caller)) {
            throw Refusal.denied("Administrator is not authorized to end entity profile "
                    + ReplayProfile.END_ENTITY_PROFILE_ID + " that existing user " + username
                    + " was created with. Admin: " + username + "., " + caller.dn());
        }
        return ledger.issuedTo(username).stream()
                .filter(each -> !onlyValid || valid(each))
                .toList();
    }

    private boolean valid(Issued each) {
        return each.active() && each.certificate().getNotAfter().toInstant().isAfter(office.now());
    }

    /** REST's search, the newest first. */
    List<Issued> search(Caller caller, List<Map<String, String>> criteria) throws Refusal {
        List<Predicate<Issued>> conditions = new ArrayList<>();
        for (Map<String, String> criterion : criteria) {
            conditions.add(condition(criterion));
        }
        if (conditions.isEmpty()) {
            throw bad("Invalid criteria value, cannot be empty.");
        }
        if (!maySee(caller)) {
            return List.of();
        }
        Comparator<Issued> byAge = Comparator.comparing(Issued::updated);
        return ledger.issued().stream()
                .filter(each -> conditions.stream().allMatch(condition -> condition.test(each)))
                .sorted(byAge.reversed())
                .toList();
    }

    private boolean maySee(Caller caller) {
        boolean certificates = !office.is(Switch.NINE_SIX) || office.may(caller, Right.VIEW_CERTIFICATE);
        return certificates && office.may(caller, Right.VIEW_END_ENTITY) && office.may(caller, Right.CA_ACCESS);
    }

    private static Predicate<Issued> condition(Map<String, String> criterion) throws Refusal {
        String value = criterion.getOrDefault("value", "");
        return switch (criterion.getOrDefault("property", "")) {
            case "QUERY" -> query(value.toLowerCase(Locale.ROOT), "LIKE".equals(criterion.get("operation")));
            case "CA" -> all(value.equals(ReplayOffice.CA_NAME), "unknown CA");
            case "END_ENTITY_PROFILE" ->
                all(value.equals(ReplayProfile.END_ENTITY_PROFILE), "unknown end entity profile");
            case "CERTIFICATE_PROFILE" -> {
                all(
                        ReplayProfile.ALL.stream().anyMatch(each -> each.name().equals(value)),
                        "unknown certificate profile");
                yield each -> each.profile().name().equals(value);
            }
            case "STATUS" -> each -> each.active() == value.equals("CERT_ACTIVE");
            case "ISSUED_DATE" -> {
                Instant after = OffsetDateTime.parse(value).toInstant();
                yield each -> each.certificate().getNotBefore().toInstant().isAfter(after);
            }
            case "UPDATE_TIME" -> {
                Instant after = OffsetDateTime.parse(value).toInstant();
                yield each -> each.updated().isAfter(after);
            }
            default -> throw bad("Invalid search criteria's property, unrecognized.");
        };
    }

    private static Predicate<Issued> all(boolean known, String otherwise) throws Refusal {
        if (!known) {
            throw bad("Invalid search criteria content, " + otherwise + ".");
        }
        return each -> true;
    }

    private static Predicate<Issued> query(String wanted, boolean like) {
        return each -> List.of(each.username(), each.subject().toString(), each.serialHex()).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> like ? text.contains(wanted) : text.equals(wanted));
    }

    private static Refusal bad(String text) {
        return Refusal.ejbca("INTERNAL_ERROR", 400, text);
    }
}
