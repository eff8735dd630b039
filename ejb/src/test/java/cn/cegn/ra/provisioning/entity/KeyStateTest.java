package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.token.Pin;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final Set<KeyGuard> ALL = EnumSet.allOf(KeyGuard.class);
    private static final Actor FIRST = new Actor("shenpi1", "p-1", "First", Role.RA_APPROVER, null);
    private static final Actor SECOND = new Actor("shenpi2", "p-2", "Second", Role.RA_APPROVER, null);

    private static StockKey key() {
        KeyLine line = new KeyLine(1, "A1", "ACME", "K2");
        return new StockKey(line, "K-000001", new Pin("FACTORY1"), new StockKey.Intake("p-1", NOW, KeyOrigin.UNSAID));
    }

    private static StockKey assigned() {
        StockKey key = key();
        assertThat(key.take(KeyStep.ASSIGN, ALL, FIRST, NOW)).isEmpty();
        key.bind(7, 1);
        return key;
    }

    @Test
    @DisplayName("S2.6-3: a key is bound to one case and attempt, and to no second one")
    void aKeyIsBoundOnce() {
        StockKey key = assigned();
        assertThat(key.view().application()).isEqualTo(7);
        assertThat(key.take(KeyStep.ASSIGN, ALL, FIRST, NOW))
                .contains(new KeyRefusal.WrongState(KeyStep.ASSIGN, KeyState.ASSIGNED));
        assertThatThrownBy(() -> key.bind(8, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(key.view().application()).isEqualTo(7);
    }

    @Test
    @DisplayName(
            "S-D-01: a key that goes back to stock is free again, a defect one is so only after two people wiped it")
    void backToStockIsFree() {
        StockKey key = assigned();
        assertThat(key.take(KeyStep.RELEASE, ALL, FIRST, NOW)).isEmpty();
        assertThat(key.view().application()).isNull();
        key.take(KeyStep.REPORT_DEFECT, ALL, FIRST, NOW);
        assertThat(key.take(KeyStep.RELEASE, ALL, FIRST, NOW)).isPresent();
        assertThat(key.view().state()).isEqualTo(KeyState.DEFECT);
    }

    @Test
    @DisplayName("S2.6-5: the escrowed SO PIN is the one that the station has set")
    void theSoPinFollowsTheDevice() {
        StockKey key = assigned();
        assertThat(key.soPin()).isEqualTo(new Pin("FACTORY1"));
        key.learnSoPin(new Pin("NEWSOPIN"));
        assertThat(key.soPin()).isEqualTo(new Pin("NEWSOPIN"));
    }

    @Test
    @DisplayName("S-D-02: what one person proposed another confirms; himself he can not, and no other move than that")
    void oneProposesAnotherConfirms() {
        StockKey key = key();
        key.take(KeyStep.REPORT_DEFECT, ALL, FIRST, NOW);
        assertThat(key.take(KeyStep.DESTROY, ALL, SECOND, NOW))
                .contains(new KeyRefusal.GuardFailed(KeyStep.DESTROY, KeyGuard.PROPOSED));
        key.propose(new KeyProposal(KeyStep.DESTROY, FIRST.person(), FIRST.name(), NOW, "shredded"));
        Actor otherAccount = new Actor("another-account", FIRST.person(), FIRST.name(), Role.RA_APPROVER, null);
        assertThat(key.take(KeyStep.DESTROY, ALL, otherAccount, NOW))
                .contains(new KeyRefusal.GuardFailed(KeyStep.DESTROY, KeyGuard.SECOND_PERSON));
        assertThat(key.take(KeyStep.WIPE, ALL, SECOND, NOW))
                .contains(new KeyRefusal.GuardFailed(KeyStep.WIPE, KeyGuard.PROPOSED));
        assertThat(key.take(KeyStep.DESTROY, ALL, SECOND, NOW)).isEmpty();
        assertThat(key.view().state()).isEqualTo(KeyState.DESTROYED);
        assertThat(key.view().proposal()).isNull();
    }

    @Test
    @DisplayName("S-D-02: a proposal that was withdrawn, or that another move overtook, counts no more")
    void aProposalDoesNotOutliveItsState() {
        StockKey key = key();
        key.take(KeyStep.REPORT_DEFECT, ALL, FIRST, NOW);
        key.propose(new KeyProposal(KeyStep.DESTROY, FIRST.person(), FIRST.name(), NOW, "shredded"));
        key.withdraw();
        assertThat(key.take(KeyStep.DESTROY, ALL, SECOND, NOW)).isPresent();
        key.propose(new KeyProposal(KeyStep.DESTROY, FIRST.person(), FIRST.name(), NOW, "shredded"));
        key.take(KeyStep.REPORT_LOST, ALL, FIRST, NOW);
        key.take(KeyStep.TAKE_RETURN, ALL, FIRST, NOW);
        assertThat(key.take(KeyStep.DESTROY, ALL, SECOND, NOW)).isPresent();
    }
}
