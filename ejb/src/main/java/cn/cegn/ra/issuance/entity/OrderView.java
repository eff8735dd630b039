package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.ca.CaException;
import java.time.Instant;

/**
 * An order as it is shown; what is not there yet is null.
 *
 * @param caUsername the name of the entry at the CA, also the CA's request id: acceptance number and attempt
 * @param caWords for the administrator, never for the customer
 */
public record OrderView(
        long application,
        int attempt,
        String caUsername,
        Instant registeredAt,
        Instant orderedAt,
        OrderOutcome outcome,
        CaException.Kind failure,
        String caWords,
        Instant answeredAt) {}
