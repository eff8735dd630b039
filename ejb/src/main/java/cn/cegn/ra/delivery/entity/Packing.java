package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.lifecycle.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the approver enters when he packs (S2.7-1).
 *
 * @param sealNumber of the tamper-evident bag, 4 to 40 of [A-Z0-9-]; for a soft certificate only if a disc is sealed
 * @param protection of a soft certificate's package, otherwise null
 */
public record Packing(String sealNumber, List<PackedItem> contents, SoftProtection protection) {
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{4,40}");

    public Packing {
        sealNumber = sealNumber == null ? "" : sealNumber.strip().toUpperCase(Locale.ROOT);
        contents = contents == null ? List.of() : List.copyOf(contents);
    }

    public static Packing ofKey(String sealNumber, List<PackedItem> contents) {
        return new Packing(sealNumber, contents, null);
    }

    public static Packing soft(SoftProtection protection) {
        return new Packing("", List.of(), protection);
    }

    /** What is missing or does not fit, all at once; codes below {@code refusal.}. */
    public List<String> lacks(Medium medium) {
        List<String> lacks = new ArrayList<>();
        if (isSealed(medium)) {
            add(lacks, sealNumber.isEmpty(), "SEAL_MISSING");
            add(lacks, !sealNumber.isEmpty() && !SEAL.matcher(sealNumber).matches(), "SEAL_FORMAT");
            add(lacks, !contents.contains(PackedItem.USER_MANUAL), "PACKED_WITHOUT_MANUAL");
            add(lacks, !contents.contains(PackedItem.RECEIPT_FORM), "PACKED_WITHOUT_RECEIPT_FORM");
        } else {
            add(lacks, !sealNumber.isEmpty() || !contents.isEmpty(), "PACKED_NOTHING_TO_SEAL");
        }
        add(lacks, (medium == Medium.USB_KEY) != contents.contains(PackedItem.USB_KEY), "PACKED_KEY");
        add(lacks, (medium == Medium.SOFT) != (protection != null), "PACKED_PROTECTION");
        return List.copyOf(lacks);
    }

    /** A USB-Key always lies in a bag, a soft certificate only on a disc. */
    public boolean isSealed(Medium medium) {
        return medium == Medium.USB_KEY || protection == SoftProtection.SEALED_DISC;
    }

    /** The hard rule: no PIN in the bag. */
    public boolean isWithoutSecret() {
        return contents.stream().noneMatch(PackedItem::isSecret);
    }

    private static void add(List<String> lacks, boolean lacking, String code) {
        if (lacking) {
            lacks.add(code);
        }
    }
}
