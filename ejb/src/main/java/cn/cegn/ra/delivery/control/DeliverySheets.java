package cn.cegn.ra.delivery.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.delivery.entity.Customer;
import cn.cegn.ra.delivery.entity.DispatchRecord;
import cn.cegn.ra.delivery.entity.PackingRecord;
import cn.cegn.ra.delivery.entity.Parcel;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperLine;
import cn.cegn.ra.paper.entity.PaperWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** The papers of a delivery: what is in the bag, and what is signed for it. Neither names a PIN, and nobody's number stands on them. */
@ApplicationScoped
public class DeliverySheets {
    private static final String LIST = "packing-list.peb";
    private static final String RECEIPT = "certificate-receipt.peb";
    private static final String TEXTS = "cn.cegn.ra.delivery.paper";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final Set<String> OF_A_KEY = Set.of("label", "key");

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    DeliverySheets() {
        this(null, null);
    }

    @Inject
    public DeliverySheets(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** The receipts there are: 签收单 of what was mailed, 领取单 of what is handed over, 分发签收单 of the handler. */
    public enum Receipt {
        MAILED,
        ON_SITE,
        DISTRIBUTED;

        /** The one that goes with a parcel. */
        public static Receipt of(Parcel parcel) {
            return parcel.isMailed() ? MAILED : ON_SITE;
        }
    }

    /** 装箱单: lies in the bag, and tells whoever hands it on what belongs to it. */
    public Printing packingList(Parcel parcel) {
        PaperWords words = words(parcel, "list");
        String number = parcel.subject().key().number();
        words.with("bars", press.bars(number)).with("route", lines(route(parcel, words), words));
        return done(LIST, words, words.text("list.file", number));
    }

    /** The receipt to be signed. */
    public Printing receipt(Parcel parcel, Receipt kind) {
        PaperWords words = words(parcel, "receipt." + kind);
        words.with("signer", words.text("receipt." + kind + ".signer"))
                .with("giver", words.text("receipt." + kind + ".giver"))
                .with("back", words.text("receipt." + kind + ".back"));
        return done(
                RECEIPT,
                words,
                words.text("receipt." + kind + ".file", parcel.subject().key().number()));
    }

    private Printing done(String template, PaperWords words, String name) {
        byte[] pdf = press.press(template, words.all());
        return new Printing.Done(name + ".pdf", pdf, CanonicalJson.sha256(pdf));
    }

    private PaperWords words(Parcel parcel, String kind) {
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        String number = parcel.subject().key().number();
        return words.headed(
                        words.text(kind + ".title"), number, press.square(press.portal() + "/progress?no=" + number))
                .with("lead", words.text(kind + ".lead"))
                .with("facts", lines(facts(parcel, words), words))
                .with(
                        "contents",
                        parcel.contents().stream()
                                .map(item -> words.text("packed." + item))
                                .toList());
    }

    private Stream<PaperLine> facts(Parcel parcel, PaperWords words) {
        CaseView subject = parcel.subject();
        ResourceBundle labels = PaperWords.bundle(FORM);
        return Stream.of(
                        new PaperLine("holder", subject.parties().holderName()),
                        new PaperLine("unit", subject.form().text(FormField.UNIT_NAME)),
                        new PaperLine("type", labels.getString(subject.type().messageKey())),
                        new PaperLine("medium", words.text("medium." + subject.medium())),
                        new PaperLine("label", parcel.making().label()),
                        new PaperLine("key", parcel.making().keySerial()),
                        new PaperLine("certificate", parcel.making().certificateSerial()),
                        new PaperLine("seal", sealNumber(parcel)))
                .filter(line -> subject.medium() == Medium.USB_KEY || !OF_A_KEY.contains(line.label()));
    }

    private static String sealNumber(Parcel parcel) {
        return Optional.ofNullable(parcel.packed())
                .map(PackingRecord::sealNumber)
                .orElse(null);
    }

    private static Stream<PaperLine> route(Parcel parcel, PaperWords words) {
        FormEntries form = parcel.subject().form();
        if (!parcel.isMailed()) {
            return Stream.of(
                    new PaperLine("way", words.text("way.ON_SITE")),
                    new PaperLine("customer", Customer.of(parcel.subject()).name()));
        }
        Optional<DispatchRecord> sent = Optional.ofNullable(parcel.sent());
        return Stream.of(
                new PaperLine("way", words.text("way.MAIL")),
                new PaperLine("recipient", form.text(FormField.RECIPIENT_NAME)),
                new PaperLine("address", form.text(FormField.RECIPIENT_ADDRESS)),
                new PaperLine("postcode", form.text(FormField.RECIPIENT_POSTCODE)),
                new PaperLine("phone", form.text(FormField.RECIPIENT_PHONE)),
                new PaperLine(
                        "carrier",
                        sent.map(DispatchRecord::carrier)
                                .map(carrier -> words.text("carrier." + carrier))
                                .orElse(null)),
                new PaperLine(
                        "tracking", sent.map(DispatchRecord::trackingNumber).orElse(null)));
    }

    /** Labels in words; what is not known yet has a line to be written on. */
    private List<PaperLine> lines(Stream<PaperLine> lines, PaperWords words) {
        return lines.map(line -> new PaperLine(
                        words.text("fact." + line.label()), line.value() == null ? "" : press.printable(line.value())))
                .toList();
    }
}
