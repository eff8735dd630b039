package cn.cegn.ra.acceptance.boundary;

import cn.cegn.ra.acceptance.control.CaseKey;
import cn.cegn.ra.acceptance.control.ChallengeBook;
import cn.cegn.ra.acceptance.control.KeyDoor;
import cn.cegn.ra.acceptance.control.KeyProofs;
import cn.cegn.ra.acceptance.entity.Challenge;
import cn.cegn.ra.acceptance.entity.ShownKey;
import cn.cegn.ra.acceptance.entity.SigningTask;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The ways in which the holder proves his new key (S2.8-2): for his own case, and only while it waits for his acceptance. */
@Stateless
@RolesAllowed("APPLICANT")
public class KeyProofDesk {
    @Inject
    private CaseDesk desk;

    @Inject
    private CurrentActor current;

    @Inject
    private KeyProofs proofs;

    @Inject
    private ChallengeBook book;

    @Inject
    private CaseKey keys;

    /**
     * What the certificate of the caller's connection proves.
     *
     * @param shown its DER; null if there is none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ShownKey judge(long application, byte[] shown) {
        return own(application).map(view -> proofs.judge(view, shown)).orElse(ShownKey.NOTHING);
    }

    /** What may be signed with the new key now; empty if it is not the caller's turn. */
    public Optional<SigningTask> task(long application) {
        return due(application)
                .flatMap(view -> keys.of(view)
                        .map(key -> new SigningTask(
                                book.standing(view, key.serialNumber()), key.algorithm(), key.tokenLabel())));
    }

    /** Another challenge; what was given out before counts no more. */
    public Optional<Challenge> renew(long application) {
        return due(application).flatMap(view -> keys.of(view).map(key -> book.fresh(view, key.serialNumber())));
    }

    /** DER of the certificate on the case's USB-Key; a soft one is collected, and once. */
    public Optional<byte[]> certificate(long application) {
        return due(application).filter(view -> view.medium() == Medium.USB_KEY).flatMap(keys::certificate);
    }

    /** Whether nobody accepts by his statement alone. */
    public boolean isProofRequired() {
        return book.rule().required();
    }

    /** The key door's address, if it is not on the host by which the portal was asked. */
    public Optional<String> doorAddress() {
        return KeyDoor.address();
    }

    public int doorPort() {
        return KeyDoor.port();
    }

    private Optional<CaseView> due(long application) {
        return own(application).filter(ChallengeBook::isDue);
    }

    /** Who sees the case in another of his roles proves nothing by it. */
    private Optional<CaseView> own(long application) {
        return desk.find(application)
                .filter(view -> current.as(Role.APPLICANT)
                        .filter(me -> me.person().equals(view.parties().applicant()))
                        .isPresent());
    }
}
