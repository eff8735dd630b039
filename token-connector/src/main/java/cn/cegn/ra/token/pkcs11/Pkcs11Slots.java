package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The USB-Keys that are plugged in, as seen through PKCS#11 modules. */
public final class Pkcs11Slots implements UsbKeySlots {
    private final List<Cryptoki> modules;

    /** A key and the place where it was seen a moment ago. */
    record Seen(Cryptoki cryptoki, long slot, TokenRecord token) {}

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
        return seen().stream()
                .map(seen -> seen.token().description(seen.cryptoki().path().toString()))
                .toList();
    }

    @Override
    public UsbKey open(String serial) {
        return new Pkcs11UsbKey(find(serial));
    }

    Seen find(String serial) {
        return only(seen(), serial);
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

    private List<Seen> seen() {
        List<Seen> all = new ArrayList<>();
        for (Cryptoki module : modules) {
            for (long slot : module.slots()) {
                token(module, slot).ifPresent(token -> all.add(new Seen(module, slot, token)));
            }
        }
        return all;
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
