package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.IdDocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Document: handed over on site, against an identity document and a signature (S2.7-2).
 *
 * @param customerHimself whether the customer came himself; his name is the form's
 * @param agent name of whom he sent instead, otherwise empty
 * @param idLastFour the last four characters of the number on the document that was shown; more is not kept
 * @param idSeen whether face and document were compared
 * @param powerOfAttorney 委托书 number of an agent, otherwise empty
 * @param signed whether the receipt form was signed
 */
public record HandOver(
        boolean customerHimself,
        String agent,
        IdDocumentType idType,
        String idLastFour,
        boolean idSeen,
        String powerOfAttorney,
        boolean signed) {
    private static final Pattern LAST_FOUR = Pattern.compile("[0-9A-Z]{4}");

    public HandOver {
        agent = agent == null ? "" : agent.strip();
        idLastFour = idLastFour == null ? "" : idLastFour.strip().toUpperCase(Locale.ROOT);
        powerOfAttorney = powerOfAttorney == null ? "" : powerOfAttorney.strip();
    }

    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (idType == null) {
            lacks.add("ID_TYPE_MISSING");
        }
        if (!LAST_FOUR.matcher(idLastFour).matches()) {
            lacks.add("ID_LAST_FOUR");
        }
        if (!customerHimself && agent.isEmpty()) {
            lacks.add("AGENT_MISSING");
        }
        if (!customerHimself && powerOfAttorney.isEmpty()) {
            lacks.add("POWER_OF_ATTORNEY_MISSING");
        }
        if (!signed) {
            lacks.add("RECEIPT_NOT_SIGNED");
        }
        return List.copyOf(lacks);
    }

    /** Whether the document was seen and, if the customer came himself, is the one of the form. */
    public boolean isChecked(Customer customer) {
        return idSeen && (!customerHimself || customer.shows(idType.name(), idLastFour));
    }

    @Override
    public String toString() {
        return "HandOver[" + (customerHimself ? "customer" : "agent") + "]";
    }
}
