package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import cn.cegn.ra.token.job.StationJob;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * From a free key to a PKCS#10 request.
 *
 * <p>The order is the journal: wipe and label, SO PIN, user PIN, key pair. A public key under the job's id (seen without a PIN)
 * therefore says that all before it is done; without one there is nothing to keep and the key is wiped again.
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
        UsbKey key = slots.open(job.keySerial());
        requireCapable(key.capabilities());
        watcher.accept(Stage.FOUND);
        if (!isFormattedForThisJob(key)) {
            format(key);
        }
        watcher.accept(Stage.INITIALISED);
        KeyPairOnKey pair = pair(key);
        watcher.accept(Stage.KEY_PAIR);
        byte[] request = key.pkcs10(job.userPin(), id, job.label());
        watcher.accept(Stage.REQUEST);
        return new Prepared(job.jobId(), job.keySerial(), id.bytes(), request, pair.proved());
    }

    private void requireCapable(UsbKeyCapabilities capabilities) {
        if (!capabilities.profiles().contains(job.profile())) {
            throw new UsbKeyException(Failure.NOT_CAPABLE, "no " + job.profile() + " on this key");
        }
        if (!capabilities.accepts(job.userPin()) || !capabilities.accepts(job.soPin())) {
            throw new UsbKeyException(
                    Failure.NOT_CAPABLE,
                    "PINs of this key have " + capabilities.shortestPin() + " to " + capabilities.longestPin()
                            + " bytes");
        }
    }

    private boolean isFormattedForThisJob(UsbKey key) {
        UsbKeyDescription description = key.description();
        if (!description.initialised()) {
            return false;
        }
        KeyInventory seen = key.inventory();
        if (seen.pair(id).isPresent()) {
            return true;
        }
        if (seen.hasCertificate(id)) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the job's certificate is there without its key pair");
        }
        boolean loaded = seen.keyPairs().stream().anyMatch(pair -> seen.hasCertificate(pair.id()));
        if (loaded && !description.label().equals(job.label())) {
            throw new UsbKeyException(
                    Failure.KEY_HOLDS_OTHER_JOB, "loaded under another label: " + description.label());
        }
        return false;
    }

    private void format(UsbKey key) {
        Pin soPin = initialise(key);
        if (!soPin.equals(job.soPin())) {
            key.changeSoPin(soPin, job.soPin());
        }
        key.setUserPin(job.soPin(), job.userPin());
    }

    /**
     * Under the job's label the job may have been here before and have changed the SO PIN, so that both PINs are in question:
     * each gets at most one try, and the key refuses a try that could lock it. Otherwise only the former one is.
     */
    private Pin initialise(UsbKey key) {
        UsbKeyDescription before = key.description();
        boolean begun = before.initialised() && before.label().equals(job.label());
        List<Pin> candidates =
                begun ? Stream.of(job.soPin(), job.formerSoPin()).distinct().toList() : List.of(job.formerSoPin());
        for (Pin candidate : candidates.subList(0, candidates.size() - 1)) {
            try {
                key.initialise(job.label(), candidate);
                return candidate;
            } catch (UsbKeyException e) {
                if (e.failure() != Failure.PIN_NOT_ACCEPTED) {
                    throw e;
                }
            }
        }
        Pin last = candidates.get(candidates.size() - 1);
        key.initialise(job.label(), last);
        return last;
    }

    private KeyPairOnKey pair(UsbKey key) {
        KeyInventory found = key.inventory(job.userPin());
        if (found.pair(id).filter(KeyPairOnKey::isWhole).isEmpty()) {
            if (found.hasCertificate(id)) {
                throw new UsbKeyException(Failure.NOT_PROVED, "half of a key pair whose certificate was written");
            }
            key.discard(job.userPin(), id);
            key.generate(job.userPin(), job.profile(), id);
            found = key.inventory(job.userPin());
        }
        return found.pair(id)
                .filter(KeyPairOnKey::isWhole)
                .orElseThrow(() -> new UsbKeyException(Failure.NOT_PROVED, "the key pair is not on the key"));
    }
}
