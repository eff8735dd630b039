package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.FieldFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the approver enters when he dispatches: nothing of where to, that is the form's (S2.7-2).
 *
 * @param trackingNumber 运单号, 4 to 40 of [A-Z0-9-]
 */
public record Carriage(Carrier carrier, String trackingNumber) {
    private static final Pattern TRACKING = Pattern.compile("[A-Z0-9-]{4,40}");

    public Carriage {
        trackingNumber = trackingNumber == null ? "" : trackingNumber.strip().toUpperCase(Locale.ROOT);
    }

    /** For a certificate that is collected over the network. */
    public static Carriage none() {
        return new Carriage(null, "");
    }

    /** @param delivery the form's way of delivery */
    public List<String> lacks(String delivery) {
        List<String> lacks = new ArrayList<>();
        if (delivery.equals(FieldFormat.MAIL)) {
            if (carrier == null) {
                lacks.add("CARRIER_MISSING");
            }
            if (!TRACKING.matcher(trackingNumber).matches()) {
                lacks.add("TRACKING_NUMBER");
            }
        } else if (delivery.equals(FieldFormat.DOWNLOAD) && (carrier != null || !trackingNumber.isEmpty())) {
            lacks.add("CARRIAGE_FOR_DOWNLOAD");
        }
        return List.copyOf(lacks);
    }

    /** Whether dispatching is what the form asks for at all. */
    public static boolean isAskedFor(String delivery) {
        return delivery.equals(FieldFormat.MAIL) || delivery.equals(FieldFormat.DOWNLOAD);
    }
}
