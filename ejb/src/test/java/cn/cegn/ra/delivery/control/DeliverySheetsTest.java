package cn.cegn.ra.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.delivery.control.DeliverySheets.Receipt;
import cn.cegn.ra.delivery.entity.Carrier;
import cn.cegn.ra.delivery.entity.DispatchRecord;
import cn.cegn.ra.delivery.entity.PackedItem;
import cn.cegn.ra.delivery.entity.PackingRecord;
import cn.cegn.ra.delivery.entity.Parcel;
import cn.cegn.ra.issuance.entity.MakingRecord;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.review.entity.SampleCases;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliverySheetsTest {
    private static final String NUMBER = "ZS20261123000001X";
    private static final DossierEntry MADE = document(
            1,
            "MAKING_RECORD",
            new MakingRecord("ra-7-1", "5A3F09C21B7E44D0", "0A1B2C3D4E5F6071", "K-000042", "ab", true));
    private static final DossierEntry PACKED = document(
            2,
            "PACKING_RECORD",
            new PackingRecord(
                    "SEAL-00007",
                    List.of(PackedItem.USB_KEY, PackedItem.USER_MANUAL, PackedItem.RECEIPT_FORM),
                    null,
                    "ab",
                    null,
                    "1"));

    private final DeliverySheets sheets = new DeliverySheets(new PaperPress(), SampleForms.CLOCK);

    private static DossierEntry document(long id, String kind, Object content) {
        return SampleCases.document(id, 1, kind, CanonicalJson.write(content));
    }

    private static FormEntries mailed() {
        return SampleForms.person()
                .with(FormField.UNIT_NAME, "𠮷𡈼𠅤䶮㛃局")
                .with(FormField.DELIVERY, FieldFormat.MAIL)
                .with(FormField.RECIPIENT_NAME, "张三")
                .with(FormField.RECIPIENT_ADDRESS, "浙江省杭州市拱墅区环城北路 318 号")
                .with(FormField.RECIPIENT_POSTCODE, "310026")
                .with(FormField.RECIPIENT_PHONE, "0571-85250000");
    }

    private static CaseView subject(FormEntries form, State state) {
        return SampleCases.numbered(SampleCases.of(SampleForms.PERSON, form, state, 1), NUMBER);
    }

    private static Parcel parcel(FormEntries form, State state, DossierEntry... documents) {
        return Parcel.of(subject(form, state), List.of(documents)).orElseThrow();
    }

    private static PrintedPaper keep(String name, Printing printing) throws IOException {
        assertThat(printing).isInstanceOf(Printing.Done.class);
        return PrintedPaper.keep(name, ((Printing.Done) printing).pdf());
    }

    @Test
    @DisplayName(
            "S2.7-1: the delivery list says what is in the bag and where it goes, never a PIN, on one page, and is PDF/A-2u and PDF/UA-1")
    void theListSaysWhatIsInTheBag() throws IOException, NotFoundException {
        DossierEntry sent = document(
                3, "DISPATCH_RECORD", new DispatchRecord(FieldFormat.MAIL, null, Carrier.EMS, "EMS000000007CN", "ab"));
        PrintedPaper paper =
                keep("packing-list", sheets.packingList(parcel(mailed(), State.DISPATCHED, MADE, PACKED, sent)));
        assertThat(paper.run())
                .contains(
                        "证书发放清单",
                        NUMBER,
                        "𠮷𡈼𠅤䶮㛃局",
                        "K-000042",
                        "0A1B2C3D4E5F6071",
                        "5A3F09C21B7E44D0",
                        "SEAL-00007",
                        "使用手册",
                        "环城北路318号",
                        "EMS000000007CN",
                        "包内没有口令",
                        "□")
                .doesNotContain("110101199003070011", "11010519491231002X");
        assertThat(paper.bars()).isEqualTo(NUMBER);
        assertThat(paper.square()).endsWith("/progress?no=" + NUMBER);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @Test
    @DisplayName("S2.7-1: before it is packed, the list names what has to be in the bag, and the seal is open")
    void theListIsThereBeforePacking() throws IOException {
        PrintedPaper paper = keep(
                "packing-list-before", sheets.packingList(parcel(SampleForms.person(), State.MAKING_RECORDED, MADE)));
        assertThat(paper.run()).contains("USB-Key", "签收单", "封签号（待填）", "现场");
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @ParameterizedTest(
            name =
                    "S2.7-2, S-D-06: the receipt {0} lists what is received and what is answered, has room to sign, and is PDF/A-2u and PDF/UA-1")
    @EnumSource(Receipt.class)
    void theReceiptIsToBeSigned(Receipt kind) throws IOException, NotFoundException {
        PrintedPaper paper =
                keep("certificate-receipt-" + kind, sheets.receipt(parcel(mailed(), State.PACKED, MADE, PACKED), kind));
        assertThat(paper.run())
                .contains("证书信息正确", "证书标识正确", "封签完好", "K-000042", "SEAL-00007", "签名", "𠮷米·买买提", "𠮷𡈼𠅤䶮㛃局")
                .doesNotContain("110101199003070011", "11010519491231002X");
        assertThat(paper.square()).endsWith("/progress?no=" + NUMBER);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @Test
    @DisplayName(
            "S2.7-0: there is no paper of a delivery before the making is signed off, and none of an attempt that was given up")
    void thereIsNoParcelBefore() {
        assertThat(Parcel.of(subject(mailed(), State.MADE), List.of(MADE))).isEmpty();
        assertThat(Parcel.of(subject(mailed(), State.MAKING_RECORDED), List.of()))
                .isEmpty();
        assertThat(Parcel.of(subject(mailed(), State.NOT_ISSUED), List.of(MADE)))
                .isEmpty();
    }
}
