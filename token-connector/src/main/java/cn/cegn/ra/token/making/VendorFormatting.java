package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationJob;

/**
 * On a key that its vendor's tool formatted and that has no C_InitToken: nothing marks the key but what is put on it, so the key
 * pair comes first and is the mark. A public key under the job's id says that the job began and that PINs may have been changed;
 * without one, all PINs are the former ones.
 *
 * <p>With the factory's user PIN: delete all, key pair, SO PIN (if there is one), user PIN; the job's user PIN says that all is
 * done. Without it: user PIN by the SO PIN or the PUK, delete all, key pair, SO PIN (if there is one); the job's SO PIN, or with a PUK the
 * key pair, says that all is done. On a repeat the job's own PIN gets one try and then the former one, never one of them twice.
 */
final class VendorFormatting extends Formatting {
    private final UsbKeyCapabilities can;

    VendorFormatting(UsbKey key, UsbKeyCapabilities can, StationJob.Prepare job, KeyId id) {
        super(key, job, id);
        this.can = can;
    }

    @Override
    void format(KeyProfile profile) {
        requireFormatted();
        boolean begun = hasPair();
        if (!begun) {
            requireWipeable();
        }
        if (job.formerUserPin() == null) {
            bySecret(begun, profile);
        } else {
            byUserPin(begun, profile);
        }
    }

    private void requireFormatted() {
        if (!key.description().initialised()) {
            throw new UsbKeyException(Failure.NEEDS_VENDOR_TOOL, "not formatted");
        }
        if (job.formerUserPin() == null && (can.unblocking().isEmpty() || can.soPinMustChange())) {
            throw new UsbKeyException(
                    Failure.NEEDS_VENDOR_TOOL, "the key's user PIN is not known, and nothing sets it anew");
        }
    }

    private void bySecret(boolean begun, KeyProfile profile) {
        if (!begun) {
            key.unblock(can.bestUnblocking(), job.formerSoPin(), job.userPin());
            makePair(job.userPin(), profile);
        }
        if (can.hasSoPin()) {
            replaceSoPin(begun);
        }
    }

    private void byUserPin(boolean begun, KeyProfile profile) {
        if (begun && isAccepted(() -> key.inventory(job.userPin()))) {
            return;
        }
        if (!begun) {
            makePair(job.formerUserPin(), profile);
        }
        if (can.hasSoPin()) {
            replaceSoPin(begun);
        }
        key.changeUserPin(job.formerUserPin(), job.userPin());
    }

    private void makePair(Pin userPin, KeyProfile profile) {
        key.wipe(userPin);
        key.generate(userPin, profile, id, job.label());
    }

    private void replaceSoPin(boolean inQuestion) {
        if (!inQuestion || !isAccepted(() -> key.proveSoPin(job.soPin()))) {
            key.changeSoPin(job.formerSoPin(), job.soPin());
        }
    }

    @Override
    boolean keepsFormerSoPin() {
        return !can.hasSoPin();
    }
}
