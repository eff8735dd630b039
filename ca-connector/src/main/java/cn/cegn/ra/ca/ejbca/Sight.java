package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves that EJBCA would show us an entry and a certificate, before "nothing" is believed: EJBCA answers an empty list, not an
 * error, to whoever may not look.
 *
 * <p>The proof has two parts: an entry that is known to have a certificate is found with it, new every time; and our role has the
 * right to view in every profile that the RA uses and may use the CA, asked again after a minute. If no entry with a certificate is
 * known (a CA for which the RA has not issued anything yet), the rights are asked every time and are the whole proof.
 */
final class Sight {
    /** EJBCA itself notices a change of rights only after about that time. */
    private static final Duration RIGHTS_STAY = Duration.ofMinutes(1);

    /** The right to write over entries, which the RA does not need. */
    static final String EDIT = "/ra_functionality/edit_end_entity";

    /** Without it searches are empty from 9.6 on (EJBCA's documentation). */
    static final String VIEW_CERTIFICATE = "/ca_functionality/view_certificate";

    private static final Pattern VERSION = Pattern.compile("\\b([0-9]{1,3})\\.([0-9]{1,3})");

    private final Soap soap;
    private final Rest rest;
    private final EjbcaSettings settings;
    private final Entries entries;

    /** Username of an entry that has a certificate; the last one issued by this RA, or one found by searching. */
    private final AtomicReference<String> control = new AtomicReference<>();

    private volatile Instant rightsUntil = Instant.MIN;
    private volatile Instant editUntil = Instant.MIN;
    private volatile boolean edits;

    Sight(Link link) {
        this.soap = link.soap();
        this.rest = link.rest();
        this.settings = link.settings();
        this.entries = new Entries(soap);
        control.set(settings.identity().controlUsername());
    }

    /** A certificate of this username was seen. */
    void seen(String username) {
        control.set(username);
    }

    /** @throws CaException {@code UNKNOWN} if nothing may be concluded from an empty answer */
    void prove(String username) throws CaException {
        Optional<String> known = control();
        if (known.isPresent()) {
            proveWith(known.get(), username);
        }
        if (known.isEmpty() || settings.clock().instant().isAfter(rightsUntil)) {
            List<String> missing = missingRights();
            if (!missing.isEmpty()) {
                throw open(username, "our role at EJBCA lacks " + missing);
            }
            rightsUntil = settings.clock().instant().plus(RIGHTS_STAY);
        }
    }

    private void proveWith(String known, String username) throws CaException {
        if (known.equals(username)) {
            throw open(username, "it has shown a certificate of it before");
        }
        if (!isShown(known) && !isAnotherShown(known)) {
            throw open(username, "it does not show " + known + " either, which has a certificate");
        }
    }

    private boolean isShown(String known) throws CaException {
        return entries.find(known).isPresent() && !entries.certificates(known).isEmpty();
    }

    /** The control's entry may have been deleted at the CA: then another one takes its place. */
    private boolean isAnotherShown(String known) throws CaException {
        Optional<String> another = searched();
        if (another.isEmpty() || another.get().equals(known) || !isShown(another.get())) {
            return false;
        }
        control.set(another.get());
        return true;
    }

    private static CaException open(String username, String why) {
        return new CaException(Kind.UNKNOWN, "EJBCA shows nothing for " + username + ", which proves nothing: " + why);
    }

    /** The rights to look that our role does not have; empty if it may see all that the RA registers. */
    List<String> missingRights() throws CaException {
        List<String> missing = new ArrayList<>(missing("view_end_entity"));
        if (wantsViewCertificate() && !isAuthorized(VIEW_CERTIFICATE)) {
            missing.add(VIEW_CERTIFICATE);
        }
        // Refused for a CA that our role may not use, in contrast to a search.
        soap.look(Operations.getLastCAChain(settings.caName()));
        return missing;
    }

    /** EJBCA from 9.6 on, and one that does not tell its version. */
    private boolean wantsViewCertificate() throws CaException {
        String version = soap.look(Operations.plain("getEjbcaVersion")).stream()
                .map(Xml::text)
                .findFirst()
                .orElse("");
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.find()) {
            return true;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > 9 || (major == 9 && Integer.parseInt(numbers.group(2)) >= 6);
    }

    /** Which of the resources of one right on entries our role lacks. */
    List<String> missing(String right) throws CaException {
        List<String> missing = new ArrayList<>();
        if (!isAuthorized("/ra_functionality/" + right)) {
            missing.add("/ra_functionality/" + right);
        }
        List<Xml> known = soap.look(Operations.plain("getAuthorizedEndEntityProfiles"));
        for (String profile : endEntityProfiles()) {
            Optional<String> id = idOf(known, profile);
            if (id.isEmpty() || !isAuthorized("/endentityprofilesrules/" + id.get() + "/" + right)) {
                missing.add("/endentityprofilesrules/" + profile + "/" + right);
            }
        }
        return missing;
    }

    /**
     * Whether our role may write over an entry. Without the general right it may not, whatever the profiles' rules are; with it
     * EJBCA may still refuse.
     */
    boolean mayEdit() throws CaException {
        Instant now = settings.clock().instant();
        if (now.isAfter(editUntil)) {
            edits = isAuthorized(EDIT);
            editUntil = now.plus(RIGHTS_STAY);
        }
        return edits;
    }

    boolean isAuthorized(String resource) throws CaException {
        return soap.look(Operations.isAuthorized(resource)).stream()
                .anyMatch(answer -> answer.text().strip().equals("true"));
    }

    /** The id of a name in a list of names and ids. */
    static Optional<String> idOf(List<Xml> namesAndIds, String name) {
        return namesAndIds.stream()
                .filter(it -> it.textOf("name").equals(name))
                .map(it -> it.textOf("id"))
                .findFirst();
    }

    private Set<String> endEntityProfiles() {
        TreeSet<String> names = new TreeSet<>();
        settings.profiles().values().forEach(profiles -> names.add(profiles.endEntityProfile()));
        return names;
    }

    private Optional<String> control() throws CaException {
        if (control.get() == null) {
            searched().ifPresent(found -> control.compareAndSet(null, found));
        }
        return Optional.ofNullable(control.get());
    }

    /** Some entry with a certificate in one of our profiles; nothing if REST does not show one, which is no error here. */
    private Optional<String> searched() throws CaException {
        for (String profile : endEntityProfiles()) {
            Reply reply = rest.search("/v2/certificate/search", oneOf(profile));
            if (reply.status() != 200) {
                continue;
            }
            JsonNode certificates = Rest.body(Doing.LOOKING, reply).path("certificates");
            for (JsonNode certificate : certificates) {
                String username = certificate.path("username").asText("");
                if (!username.isEmpty()) {
                    return Optional.of(username);
                }
            }
        }
        return Optional.empty();
    }

    private static ObjectNode oneOf(String endEntityProfile) {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.putObject("pagination").put("page_size", 1).put("current_page", 1);
        search.putArray("criteria")
                .addObject()
                .put("property", "END_ENTITY_PROFILE")
                .put("value", endEntityProfile)
                .put("operation", "EQUAL");
        return search;
    }
}
