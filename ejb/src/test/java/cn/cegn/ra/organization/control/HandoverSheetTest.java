package cn.cegn.ra.organization.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.OpenCase;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.organization.entity.HandoverContent;
import cn.cegn.ra.organization.entity.HandoverView;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverSheetTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final OrganizationCard UNIT =
            new OrganizationCard(1, "示例市民政局", "1133010099990001XX", "330100", "示例大道1号", "310000", "0571-80000001");

    private final HandoverSheet sheet =
            new HandoverSheet(new PaperPress(), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    @DisplayName(
            "S2.1-9: the record of a hand-over names both handlers, each case with where it stands, and what ends; it is PDF/A-2u and PDF/UA-1")
    void theRecordSaysWhatPasses() throws IOException {
        HandoverContent content = new HandoverContent(List.of(
                new OpenCase("330100202611270001", CertificateType.PERSON, State.NUMBERED, false, 1),
                new OpenCase("330100202611270002", CertificateType.DEVICE, State.DISPATCHED, true, 0)));
        HandoverView handover = new HandoverView(
                7,
                new HandoverView.Party("p1", "李文华"),
                new HandoverView.Party("p2", "吴𠮷"),
                "周建国",
                new HandoverView.Course(HandoverView.Status.CONFIRMED, NOW, NOW),
                content,
                "ab");

        PrintedPaper paper = PrintedPaper.keep(
                "handover", sheet.print(UNIT, handover, content).pdf());

        assertThat(paper.run())
                .contains(
                        "经办人工作交接单",
                        "交接单-7",
                        "示例市民政局",
                        "李文华",
                        "吴𠮷",
                        "周建国",
                        "在办案件2件，其中证书或USB-Key在途1件，待发通知1条",
                        "330100202611270001",
                        "流程2.5",
                        "2026-11-2710:00");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }
}
