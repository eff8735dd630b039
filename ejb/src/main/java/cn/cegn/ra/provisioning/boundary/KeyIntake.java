package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.FactoryPin;
import cn.cegn.ra.provisioning.control.KeyLedger;
import cn.cegn.ra.provisioning.control.KeyList;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.ListFile;
import cn.cegn.ra.provisioning.entity.IntakeSheet;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.ListText;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Receiving keys by serial number: typed, scanned or from a list; the whole list or nothing (S2.6-3). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class KeyIntake {
    @Inject
    private KeyRegister register;

    @Inject
    private KeyLedger ledger;

    @Inject
    private CurrentActor current;

    /** A CSV or XLSX file as text, for the person to see and to change. */
    @RolesAllowed("RA_APPROVER")
    public ListText read(byte[] content) {
        return ListFile.read(content);
    }

    /** What is on the list and all that is wrong with it. Nothing is changed. */
    @RolesAllowed("RA_APPROVER")
    public IntakeSheet check(String text) {
        return KeyList.read(text, register::labelsOf);
    }

    /**
     * Receives all keys of the list, if nothing speaks against any of them.
     *
     * @param factorySoPin the SO PIN that they came with, or null for the configured one
     * @return the keys with their labels, in the order of the list; empty if the list is not good: see {@link #check}
     * @throws IllegalArgumentException if no SO PIN is known
     */
    @RolesAllowed("RA_APPROVER")
    public List<StockKeyView> receive(String text, KeyOrigin origin, Pin factorySoPin) {
        Pin soPin = Optional.ofNullable(factorySoPin)
                .or(FactoryPin::configured)
                .orElseThrow(() -> new IllegalArgumentException("no factory SO PIN"));
        IntakeSheet sheet = check(text);
        if (!sheet.isGood()) {
            return List.of();
        }
        KeyLedger.Receipt receipt =
                new KeyLedger.Receipt(current.as(Role.RA_APPROVER).orElseThrow(), soPin, origin);
        return sheet.lines().stream().map(line -> ledger.receive(line, receipt)).toList();
    }
}
