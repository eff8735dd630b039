package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The USB-Keys that are plugged in, as seen through PKCS#11 modules. */
public final class Pkcs11Slots implements UsbKeySlots {
    private static final Logger LOG = Logger.getLogger(Pkcs11Slots.class);

    private final List<Cryptoki> modules;
    private volatile String toldOf = "";

    /** A key and the place where it was seen a moment ago. */
    record Seen(Cryptoki cryptoki, long slot, TokenRecord token) {}

    /** What a look saw, and what would not be seen: one key that does not answer must not hide all others. */
    private record Look(List<Seen> seen, List<UsbKeyException> hidden) {}

    /**
     * Loads the modules, which stay loaded until the JVM ends.
     *
     * @throws UnsatisfiedLinkError if one is not a library of this machine
     */
    public Pkcs11Slots(List<ModuleSettings> modules, CallWatch watch) {
        this.modules =
                modules.stream().map(module -> new Cryptoki(module, watch)).toList();
    }

    @Override
    public List<UsbKeyDescription> pluggedIn() {
        Look look = look();
        tell(look.hidden());
        return look.seen().stream()
                .map(seen -> seen.token().description(seen.cryptoki().path().toString()))
                .toList();
    }

    @Override
    public boolean isForSeveralAtOnce() {
        return modules.stream().allMatch(Cryptoki::isForSeveralAtOnce);
    }

    @Override
    public UsbKey open(String serial) {
        return new Pkcs11UsbKey(find(serial));
    }

    /** The key that does not answer may be the one that is wanted: then its own words say more than that it is not there. */
    Seen find(String serial) {
        Look look = look();
        boolean there =
                look.seen().stream().anyMatch(seen -> seen.token().serial().equals(serial));
        if (!there && !look.hidden().isEmpty() && UsbKeyDescription.isIdentifying(serial)) {
            throw look.hidden().get(0);
        }
        return only(look.seen(), serial);
    }

    /** It is looked every two seconds: the same trouble is told once. */
    private void tell(List<UsbKeyException> hidden) {
        String trouble = hidden.stream().map(UsbKeyException::getMessage).collect(Collectors.joining("; "));
        if (!trouble.equals(toldOf) && !trouble.isEmpty()) {
            LOG.warnf(
                    "%d keys or modules do not say what they are and are left out; pull them out: %s",
                    hidden.size(), trouble);
        }
        toldOf = trouble;
    }

    static Seen only(List<Seen> all, String serial) {
        if (!UsbKeyDescription.isIdentifying(serial)) {
            throw new UsbKeyException(
                    Failure.KEY_NOT_IDENTIFIABLE, "a serial number that is blank or all noughts names no key");
        }
        List<Seen> found = all.stream()
                .filter(seen -> seen.token().serial().equals(serial))
                .toList();
        if (found.isEmpty()) {
            throw new UsbKeyException(Failure.KEY_NOT_PRESENT, "no key " + serial + " is plugged in");
        }
        if (found.size() > 1) {
            throw new UsbKeyException(Failure.KEY_NOT_IDENTIFIABLE, found.size() + " keys say they are " + serial);
        }
        return found.get(0);
    }

    private Look look() {
        Look look = new Look(new ArrayList<>(), new ArrayList<>());
        for (Cryptoki module : modules) {
            try {
                module.slots().forEach(slot -> look(module, slot, look));
            } catch (UsbKeyException e) {
                look.hidden().add(e);
            }
        }
        return look;
    }

    private static void look(Cryptoki module, long slot, Look look) {
        try {
            token(module, slot).ifPresent(token -> look.seen().add(new Seen(module, slot, token)));
        } catch (UsbKeyException e) {
            look.hidden().add(e);
        }
    }

    /** Empty if the key was pulled out since the slots were listed, or is of a kind that the module does not know. */
    private static Optional<TokenRecord> token(Cryptoki module, long slot) {
        try {
            return Optional.of(TokenRecord.read(module, slot));
        } catch (UsbKeyException e) {
            if (e.failure() == Failure.KEY_REMOVED
                    || e.returnValue().equals(ReturnValue.CKR_TOKEN_NOT_RECOGNIZED.name())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
