package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import cn.cegn.ra.token.job.StationJob;
import java.util.function.Consumer;

/**
 * From a free key to a PKCS#10 request.
 *
 * <p>What the key can do is asked first: a job that it can not carry out is refused before anything is written.
 */
final class Preparation {
    private final UsbKeySlots slots;
    private final StationJob.Prepare job;
    private final Consumer<Stage> watcher;
    private final KeyId id;

    Preparation(UsbKeySlots slots, StationJob.Prepare job, Consumer<Stage> watcher) {
        this.slots = slots;
        this.job = job;
        this.watcher = watcher;
        this.id = KeyId.ofJob(job.jobId());
    }

    Prepared make() {
        UsbKey key = KeyMaking.open(slots, job);
        UsbKeyCapabilities can = key.capabilities();
        KeyProfile profile = profile(can);
        requirePins(can);
        watcher.accept(Stage.FOUND);
        Formatting formatting = Formatting.of(key, can, job, id);
        formatting.format(profile);
        watcher.accept(Stage.INITIALISED);
        KeyPairOnKey pair = pair(key, profile);
        watcher.accept(Stage.KEY_PAIR);
        byte[] request = key.pkcs10(job.userPin(), id, job.label());
        watcher.accept(Stage.REQUEST);
        return new Prepared(
                job.jobId(), job.keySerial(), id.bytes(), request, pair.proved(), formatting.keepsFormerSoPin());
    }

    private KeyProfile profile(UsbKeyCapabilities can) {
        return can.firstOf(job.profiles())
                .orElseThrow(() -> new UsbKeyException(
                        Failure.NO_PROFILE_FITS, "wanted " + job.profiles() + ", the key has " + can.profiles()));
    }

    private void requirePins(UsbKeyCapabilities can) {
        if (!can.accepts(job.userPin()) || (can.hasSoPin() && !can.accepts(job.soPin()))) {
            throw new UsbKeyException(
                    Failure.NOT_CAPABLE,
                    "PINs of this key have " + can.shortestPin() + " to " + can.longestPin() + " bytes");
        }
    }

    private KeyPairOnKey pair(UsbKey key, KeyProfile profile) {
        KeyInventory found = key.inventory(job.userPin());
        if (found.pair(id).filter(KeyPairOnKey::isWhole).isEmpty()) {
            if (found.hasCertificate(id)) {
                throw new UsbKeyException(Failure.NOT_PROVED, "half of a key pair whose certificate was written");
            }
            key.discard(job.userPin(), id);
            key.generate(job.userPin(), profile, id, job.label());
            found = key.inventory(job.userPin());
        }
        KeyPairOnKey pair = found.pair(id)
                .filter(KeyPairOnKey::isWhole)
                .orElseThrow(() -> new UsbKeyException(Failure.NOT_PROVED, "the key pair is not on the key"));
        return KeyMaking.uncontradicted(pair);
    }
}
