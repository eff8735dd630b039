package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyCapabilities.Formatting;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.pkcs11.Cryptoki.MechanismRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks a module what the key in one of its slots can do; what PKCS#11 can not tell comes from the module's settings. */
final class Abilities {
    private static final long GENERATES_KEY_PAIRS = 0x10000;
    private static final long SIGNS = 0x800;

    /** Which numbers belong to one kind of key. */
    private record Kind(long generating, long signing) {}

    private static final Kind ELLIPTIC = new Kind(Attribute.CKM_EC_KEY_PAIR_GEN, Attribute.CKM_ECDSA);
    private static final Kind RSA = new Kind(Attribute.CKM_RSA_PKCS_KEY_PAIR_GEN, Attribute.CKM_RSA_PKCS);

    private final Cryptoki cryptoki;
    private final long slot;
    private final List<Long> mechanisms;

    private Abilities(Cryptoki cryptoki, long slot) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.mechanisms = cryptoki.mechanisms(slot);
    }

    static UsbKeyCapabilities read(Cryptoki cryptoki, long slot, TokenRecord token) {
        ModuleSettings settings = cryptoki.settings();
        return new UsbKeyCapabilities(
                cryptoki.has(CryptokiCall.C_InitToken) ? settings.formatting() : Formatting.BY_VENDOR,
                new Abilities(cryptoki, slot).profiles(),
                token.shortestPin(),
                token.longestPin(),
                settings.unblocking(),
                token.isSoPinToBeChanged(),
                cryptoki.tellsEvents(),
                token.freeMemory());
    }

    private Set<KeyProfile> profiles() {
        Set<KeyProfile> profiles = EnumSet.noneOf(KeyProfile.class);
        addIf(can(ELLIPTIC, 256), profiles, KeyProfile.P256);
        addIf(can(RSA, 2048), profiles, KeyProfile.RSA2048);
        addIf(can(RSA, 3072), profiles, KeyProfile.RSA3072);
        return profiles;
    }

    private static void addIf(boolean can, Set<KeyProfile> profiles, KeyProfile profile) {
        if (can) {
            profiles.add(profile);
        }
    }

    private boolean can(Kind kind, int bits) {
        return mechanisms.containsAll(List.of(kind.generating(), kind.signing()))
                && fits(kind.generating(), bits, GENERATES_KEY_PAIRS)
                && fits(kind.signing(), bits, SIGNS);
    }

    /** A module that tells no sizes or no flags (noughts) is taken at its list of mechanisms. */
    private boolean fits(long mechanism, int bits, long purpose) {
        try {
            MechanismRecord told = cryptoki.mechanism(slot, mechanism);
            boolean purposeFits = told.flags() == 0 || (told.flags() & purpose) != 0;
            boolean sizeFits = told.largest() == 0 || (told.smallest() <= bits && bits <= told.largest());
            return purposeFits && sizeFits;
        } catch (UsbKeyException e) {
            if (e.failure() == Failure.KEY_REMOVED) {
                throw e;
            }
            return false;
        }
    }
}
