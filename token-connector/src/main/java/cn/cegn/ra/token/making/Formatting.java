package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationJob;

/** From whatever is on a key to an empty key with the job's PINs; repeated, it continues. */
abstract sealed class Formatting permits StationFormatting, VendorFormatting {
    final UsbKey key;
    final StationJob.Prepare job;
    final KeyId id;

    Formatting(UsbKey key, StationJob.Prepare job, KeyId id) {
        this.key = key;
        this.job = job;
        this.id = id;
    }

    static Formatting of(UsbKey key, UsbKeyCapabilities can, StationJob.Prepare job, KeyId id) {
        return can.formatting() == UsbKeyCapabilities.Formatting.BY_VENDOR
                ? new VendorFormatting(key, can, job, id)
                : new StationFormatting(key, can, job, id);
    }

    /** @param profile what to generate, where that comes before the PINs */
    abstract void format(KeyProfile profile);

    /** Whether the key's former SO PIN or PUK is still the one that it has. */
    abstract boolean keepsFormerSoPin();

    boolean hasPair() {
        return key.inventory().pair(id).isPresent();
    }

    boolean isLabelledForThisJob() {
        UsbKeyDescription description = key.description();
        return description.initialised() && description.label().equals(job.label());
    }

    /** Nothing that may still be of use is wiped: neither this job's certificate nor another label's loaded key. */
    void requireWipeable() {
        KeyInventory seen = key.inventory();
        if (seen.hasCertificate(id)) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the job's certificate is there without its key pair");
        }
        boolean loaded = seen.keyPairs().stream().anyMatch(pair -> seen.hasCertificate(pair.id()));
        if (loaded && !isLabelledForThisJob()) {
            throw new UsbKeyException(
                    Failure.KEY_HOLDS_OTHER_JOB,
                    "loaded under another label: " + key.description().label());
        }
    }

    /** One try of a PIN that may be the one. After a refusal the key is looked at anew before anything else is done to it. */
    boolean isAccepted(Runnable oneTry) {
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
