package cn.cegn.ra.notification.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.notification.control.NotificationCourier;
import cn.cegn.ra.notification.control.Recipients;
import cn.cegn.ra.notification.entity.MaskedAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** To whom a mail that waits would go, as far as an administrator may know it. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class Addressees {
    @Inject
    private CaseDesk cases;

    @Inject
    private Recipients recipients;

    @Inject
    private NotificationCourier courier;

    /** Masked addresses; none for an effect that is no mail, or where nobody has an address. */
    @RolesAllowed("ADMINISTRATOR")
    public List<String> of(Effect effect, long application) {
        return courier.carries().contains(effect)
                ? recipients.addresses(effect, cases.get(application)).stream()
                        .map(MaskedAddress::of)
                        .toList()
                : List.of();
    }
}
