package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.ca.ejbca.replay.Right;
import cn.cegn.ra.ca.ejbca.replay.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several nodes of the RA at one CA: one certificate for an order, in whatever sequence their requests arrive. */
class EjbcaNodesTest {
    private final ReplayingEjbca ejbca = ReplayingEjbca.start();
    private final EjbcaCa ca = Connectors.node(ejbca);
    private final RegistrationOrder order = Orders.person(Orders.username());
    private final byte[] request = Requests.request(Requests.p256());

    @BeforeEach
    void register() throws CaException {
        ca.register(order);
    }

    @AfterEach
    void stop() {
        ca.close();
        ejbca.close();
    }

    @Test
    @DisplayName("S2.6-4: six nodes that register and issue one order at once make one certificate")
    void sixNodesAtOnceMakeOne() throws Exception {
        atOnce(6);
    }

    @Test
    @DisplayName("S2.6-4: also where the RA's role may write over entries, six nodes at once make one certificate")
    void sixNodesThatMayEditMakeOne() throws Exception {
        ejbca.office().allow(Client.RA, Right.EDIT_END_ENTITY);
        for (int round = 0; round < 10; round++) {
            atOnce(6);
        }
    }

    private void atOnce(int nodes) throws Exception {
        RegistrationOrder together = Orders.device(Orders.username());
        byte[] csr = Requests.request(Requests.p256());
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        List<Callable<IssuedCertificate>> calls = new ArrayList<>();
        List<EjbcaCa> connectors = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            EjbcaCa node = Connectors.node(ejbca, EjbcaSettings.Patience.USUAL);
            connectors.add(node);
            calls.add(() -> {
                node.register(together);
                return node.issue(together, csr);
            });
        }
        try {
            List<IssuedCertificate> issued = new ArrayList<>();
            for (Future<IssuedCertificate> answer : pool.invokeAll(calls)) {
                issued.add(answer.get());
            }
            assertThat(new HashSet<>(issued)).hasSize(1);
            assertThat(ejbca.certificatesOf(together.username())).hasSize(1);
        } finally {
            pool.shutdownNow();
            connectors.forEach(EjbcaCa::close);
        }
    }

    @Test
    @DisplayName("S2.6-4: two nodes whose requests meet at the CA both answer the one certificate")
    void twoNodesThatMeetAnswerTheSame() throws Exception {
        ejbca.faults().next("pkcs10Request", Trouble.HELD, 2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (EjbcaCa other = Connectors.node(ejbca, EjbcaSettings.Patience.USUAL)) {
            Future<IssuedCertificate> first = pool.submit(() -> ca.issue(order, request));
            Future<IssuedCertificate> second = pool.submit(() -> other.issue(order, request));
            ejbca.faults().awaitWaiting(2);
            ejbca.faults().release();
            assertThat(first.get()).isEqualTo(second.get());
        } finally {
            pool.shutdownNow();
        }
        assertThat(ejbca.certificatesOf(order.username())).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-4: an entry that was issued is not opened again by registering once more")
    void anIssuedEntryStaysClosed() throws Exception {
        ejbca.office().allow(Client.RA, Right.EDIT_END_ENTITY);
        IssuedCertificate issued = ca.issue(order, request);
        int edits = ejbca.calls("editUser");
        ca.register(order);
        try (EjbcaCa other = Connectors.node(ejbca)) {
            other.register(order);
            assertThat(other.issue(order, request)).isEqualTo(issued);
        }
        assertThat(ejbca.calls("editUser")).isEqualTo(edits);
    }

    @Test
    @DisplayName("S2.6-4: a registration that arrives after another node has issued does not leave the entry open")
    void aLateRegistrationClosesTheEntryAgain() throws Exception {
        ejbca.office().allow(Client.RA, Right.EDIT_END_ENTITY);
        assertThat(statusAfterRegistrationHeldAt("editUser")).isEqualTo(Entry.GENERATED);
    }

    @Test
    @DisplayName("S2.6-4: where the role may not edit, EJBCA itself refuses a late registration")
    void aLateRegistrationIsRefusedByTheCa() throws Exception {
        assertThat(statusAfterRegistrationHeldAt("editUser")).isEqualTo(Entry.GENERATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"findCerts", "searchV2"})
    @DisplayName("S2.6-4: a node that saw no entry before another registered and issued takes what is there then")
    void aLateLookTakesWhatIsThere(String look) throws Exception {
        assertThat(statusAfterRegistrationHeldAt(look)).isEqualTo(Entry.GENERATED);
    }

    private int statusAfterRegistrationHeldAt(String operation) throws Exception {
        RegistrationOrder late = Orders.organization(Orders.username());
        ejbca.faults().next(operation, Trouble.HELD);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try (EjbcaCa slow = Connectors.node(ejbca)) {
            Future<IssuedCertificate> second = pool.submit(() -> {
                slow.register(late);
                return slow.issue(late, request);
            });
            ejbca.faults().awaitWaiting(1);
            ca.register(late);
            IssuedCertificate issued = ca.issue(late, request);
            ejbca.faults().release();
            assertThat(second.get()).isEqualTo(issued);
        } finally {
            pool.shutdownNow();
        }
        assertThat(ejbca.certificatesOf(late.username())).hasSize(1);
        EjbcaSettings settings = Connectors.settings(ejbca, Connectors.IDENTITY, Connectors.PATIENCE);
        Wire wire = new Wire(settings, ejbca.keys().clientContext(Client.RA));
        try {
            return new Entries(new Soap(wire, settings))
                    .find(late.username())
                    .orElseThrow()
                    .status();
        } finally {
            wire.close();
        }
    }
}
