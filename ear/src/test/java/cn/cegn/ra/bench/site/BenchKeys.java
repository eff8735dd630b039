package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import cn.cegn.ra.provisioning.boundary.Stations;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An approver at the station, through the real boundaries. */
@ApplicationScoped
public class BenchKeys {
    @EJB
    private Stations stations;

    @EJB
    private KeyStock stock;

    @EJB
    private ProvisioningDesk desk;

    @EJB
    private MakingDesk making;

    @EJB
    private CaseDesk cases;

    /** Serial numbers of what is plugged in. */
    String seen() {
        return stations.seen().stream()
                .filter(SeenKeyView::initialised)
                .map(SeenKeyView::serial)
                .collect(Collectors.joining("\n"));
    }

    /** Takes all that is plugged in into stock, with the configured SO PIN: a line each, serial number and label. */
    String takeIn() {
        List<String> serials = List.of(seen().split("\n", -1));
        return stock.takeIn(serials, null).taken().stream()
                .sorted(Comparator.comparing(StockKeyView::label))
                .map(key -> key.serial() + " " + key.label())
                .collect(Collectors.joining("\n"));
    }

    Outcome label(long id, String serial, String label) {
        return desk.labelKey(ref(id), serial, label);
    }

    Outcome issue(long id) {
        return making.issue(ref(id));
    }

    private CaseRef ref(long id) {
        return new CaseRef(id, cases.find(id).orElseThrow().key().version());
    }
}
