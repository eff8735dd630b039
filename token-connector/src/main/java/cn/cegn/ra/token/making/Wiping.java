package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyCapabilities.Formatting;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Wiped;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.job.StationJob.Scope;
import java.util.List;

/**
 * From a key whose holder is gone to an empty one. What is on it is read before anything is done and again at the end, so a repeat after a crash
 * anywhere looks first and goes on; each PIN gets at most one try.
 */
final class Wiping {
    private final UsbKey key;
    private final StationJob.Wipe job;
    private final Scope scope;

    Wiping(UsbKey key, StationJob.Wipe job) {
        this.key = key;
        this.job = job;
        this.scope = job.scope();
    }

    Wiped make() {
        if (!key.description().initialised()) {
            // As from the factory: there is nothing on it, and its first C_InitToken would set its SO PIN.
            return wiped(false, false);
        }
        KeyInventory found = key.inventory();
        requireMeant(found);
        if (scope.onlyLook()) {
            requireEmpty(found);
            return wiped(false, false);
        }
        UsbKeyCapabilities can = key.capabilities();
        return can.formatting() == Formatting.BY_STATION ? byStation(can) : byVendor(can);
    }

    private Wiped byStation(UsbKeyCapabilities can) {
        boolean later;
        try {
            later = initialise();
        } catch (UsbKeyException e) {
            if (!e.returnValue().equals("CKR_FUNCTION_NOT_SUPPORTED")) {
                throw e;
            }
            return byVendor(can);
        }
        requireEmpty(key.inventory());
        return wiped(later, false);
    }

    /** The later PIN first if there is one: a preparation that came far enough to change it also set the label. */
    private boolean initialise() {
        boolean inQuestion =
                scope.laterSoPin() != null && key.description().label().equals(job.label());
        if (inQuestion && isAccepted(() -> key.initialise(job.label(), scope.laterSoPin()))) {
            return true;
        }
        key.initialise(job.label(), job.soPin());
        return false;
    }

    private Wiped byVendor(UsbKeyCapabilities can) {
        if (job.userPin() != null) {
            key.wipe(job.userPin());
            return wiped(false, false);
        }
        Pin fresh = scope.newUserPin();
        if (fresh == null || can.unblocking().isEmpty() || can.soPinMustChange()) {
            throw new UsbKeyException(
                    Failure.NEEDS_VENDOR_TOOL, "the key's user PIN is not known, and nothing sets it anew");
        }
        boolean inQuestion = scope.laterSoPin() != null && can.hasSoPin();
        boolean later = inQuestion && isAccepted(() -> key.proveSoPin(scope.laterSoPin()));
        key.unblock(can.bestUnblocking(), later ? scope.laterSoPin() : job.soPin(), fresh);
        key.wipe(fresh);
        return wiped(later, true);
    }

    private Wiped wiped(boolean laterSoPin, boolean newUserPin) {
        return new Wiped(job.jobId(), job.keySerial(), laterSoPin, newUserPin);
    }

    private void requireMeant(KeyInventory found) {
        if (scope.pairsOf() == null || scope.onlyLook()) {
            return;
        }
        List<KeyId> meant = scope.pairsOf().stream().map(KeyId::ofJob).toList();
        if (!found.keyPairs().stream().allMatch(pair -> meant.contains(pair.id()))) {
            throw new UsbKeyException(Failure.KEY_HOLDS_OTHER_JOB, "a key pair that is not to be wiped is on the key");
        }
    }

    /** Certificates of CAs, which some vendors' tools put on a key, may stay; the holder's may not. */
    private void requireEmpty(KeyInventory found) {
        List<String> jobs = scope.pairsOf() == null ? List.of() : scope.pairsOf();
        if (!found.keyPairs().isEmpty() || jobs.stream().map(KeyId::ofJob).anyMatch(found::hasCertificate)) {
            throw new UsbKeyException(Failure.NOT_PROVED, "a key pair or the holder's certificate is still on the key");
        }
    }

    private boolean isAccepted(Runnable oneTry) {
        try {
            oneTry.run();
            return true;
        } catch (UsbKeyException e) {
            if (e.failure() != Failure.PIN_NOT_ACCEPTED) {
                throw e;
            }
            key.inventory();
            return false;
        }
    }
}
