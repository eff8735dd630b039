package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationJob;

/**
 * By C_InitToken. The order is the journal: wipe and label, SO PIN, user PIN, and then the key pair: a public key under the job's
 * id, seen without a PIN, says that all before it is done; without one there is nothing to keep and the key is wiped again.
 *
 * <p>A factory SO PIN that must be changed opens C_InitToken and its own change, so this order suits it too.
 */
final class StationFormatting extends Formatting {
    private final VendorFormatting otherwise;
    private boolean notByStation;

    StationFormatting(UsbKey key, UsbKeyCapabilities can, StationJob.Prepare job, KeyId id) {
        super(key, job, id);
        this.otherwise = new VendorFormatting(key, can, job, id);
    }

    @Override
    void format(KeyProfile profile) {
        boolean initialised = key.description().initialised();
        if (initialised && hasPair()) {
            // The label is C_InitToken's work; a pair without it was made on a key that has no C_InitToken.
            notByStation = !isLabelledForThisJob();
            if (notByStation) {
                otherwise.format(profile);
            }
            return;
        }
        if (initialised) {
            requireWipeable();
        }
        wipe(profile);
    }

    /** A module that turns out to have no C_InitToken has done nothing yet. */
    private void wipe(KeyProfile profile) {
        Pin soPin;
        try {
            soPin = initialise();
        } catch (UsbKeyException e) {
            if (!e.returnValue().equals("CKR_FUNCTION_NOT_SUPPORTED")) {
                throw e;
            }
            notByStation = true;
            otherwise.format(profile);
            return;
        }
        if (!soPin.equals(job.soPin())) {
            key.changeSoPin(soPin, job.soPin());
        }
        key.setUserPin(job.soPin(), job.userPin());
    }

    /**
     * Under the job's label the job may have been here before and have changed the SO PIN, so that both PINs are in question:
     * each gets at most one try, and the key refuses a try that could lock it. Otherwise only the former one is.
     */
    private Pin initialise() {
        boolean inQuestion = isLabelledForThisJob() && !job.soPin().equals(job.formerSoPin());
        if (inQuestion && isAccepted(() -> key.initialise(job.label(), job.soPin()))) {
            return job.soPin();
        }
        key.initialise(job.label(), job.formerSoPin());
        return job.formerSoPin();
    }

    @Override
    boolean keepsFormerSoPin() {
        return notByStation && otherwise.keepsFormerSoPin();
    }
}
