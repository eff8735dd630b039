package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Settled.APPROVER;
import static cn.cegn.ra.organization.entity.Settled.CLOCK;
import static cn.cegn.ra.organization.entity.Settled.TODAY;
import static cn.cegn.ra.organization.entity.Settled.YEAR;
import static cn.cegn.ra.organization.entity.Settled.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Mode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthorisationTest {

    @Test
    @DisplayName("S2.1-9: an approver authorises a designated handler within scope and period")
    void authorises() {
        AuthorisationRequest request = Settled.request("p-li");
        assertThat(request.lacks(APPROVER, Settled.complete(), CLOCK)).isEmpty();
        HandlerAuthorisation made = new HandlerAuthorisation(APPROVER, Settled.designation(), request, CLOCK.instant());
        assertThat(made.covers(CertificateType.PERSON, TODAY)).isTrue();
        assertThat(made.handler()).isEqualTo("p-li");
        assertThat(made.authoriser()).isEqualTo("p-wang");
    }

    @Test
    @DisplayName("S2.1-9: nobody authorises himself")
    void notHimself() {
        PreparationContent content = Settled.complete()
                .withHandlers(List.of(new Designation(
                        "p-wang", Settled.WANG, "13800138000", "w@example.gov.cn", YEAR, "民办〔2026〕4号")));
        assertThat(codes(Settled.request("p-wang").lacks(APPROVER, content, CLOCK)))
                .containsExactly("authorisation.self");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandlerAuthorisation(
                        APPROVER, content.handlers().get(0), Settled.request("p-wang"), CLOCK.instant()));
    }

    @Test
    @DisplayName("S2.1-10: in self-service mode no authorisation can be recorded")
    void notInSelfService() {
        PreparationContent alone = Settled.complete().with(Mode.SELF_SERVICE, YEAR);
        assertThat(codes(Settled.request("p-li").lacks(APPROVER, alone, CLOCK)))
                .containsExactly("authorisation.notInThisMode");
    }

    @Test
    @DisplayName("S2.1-9: an authorisation does not count before, after or outside its scope, nor once it is withdrawn")
    void countsWithinScope() {
        HandlerAuthorisation made =
                new HandlerAuthorisation(APPROVER, Settled.designation(), Settled.request("p-li"), CLOCK.instant());
        assertThat(made.covers(CertificateType.PERSON, TODAY.minusDays(1))).isFalse();
        assertThat(made.covers(CertificateType.PERSON, TODAY.plusDays(91))).isFalse();
        assertThat(made.covers(CertificateType.DEVICE, TODAY)).isFalse();
        made.withdraw(APPROVER, "岗位调整", CLOCK.instant());
        assertThat(made.covers(CertificateType.PERSON, TODAY)).isFalse();
    }

    @Test
    @DisplayName("S2.1-9: number, scope, period, handler and scan are needed, all that is missing is named")
    void everythingIsNeeded() {
        AuthorisationRequest empty = new AuthorisationRequest(null, " ", Set.of(), null, null);
        assertThat(codes(empty.lacks(APPROVER, Settled.complete(), CLOCK)))
                .containsExactly(
                        "authorisation.number.missing",
                        "authorisation.types.missing",
                        "authorisation.document.missing",
                        "period.missing",
                        "authorisation.handler.missing");
    }

    @Test
    @DisplayName(
            "S2.1-1: an authorisation beyond the approver's own types, or beyond the designation's period, is refused")
    void beyondLimits() {
        AuthorisationRequest wide = new AuthorisationRequest(
                "p-li",
                "SQ-2026-002",
                Set.of(CertificateType.ORGANIZATION),
                new Period(TODAY, YEAR.to().plusDays(1)),
                Settled.scan());
        assertThat(codes(wide.lacks(APPROVER, Settled.complete(), CLOCK)))
                .containsExactly("approver.types.outside", "authorisation.period.outside");
    }

    @Test
    @DisplayName("S2.1-9: a scan is judged by its content, whatever its name says")
    void scanByContent() {
        ScannedDocument page =
                new ScannedDocument("授权书.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(page.lacks())).containsExactly("authorisation.document.FILE_TYPE_NOT_ALLOWED");
        assertThat(codes(new ScannedDocument("空.pdf", new byte[0]).lacks()))
                .containsExactly("authorisation.document.FILE_EMPTY");
    }

    @Test
    @DisplayName("S2.1-0: an organisation is made with a valid 统一社会信用代码, region and phone only")
    void organisationIsChecked() {
        NewOrganization right =
                new NewOrganization("杭州市民政局", "113301000024895242", "330100", "解放东路18号", "310026", "0571-85250000");
        NewOrganization wrong = new NewOrganization("", "113301000024895243", "999999", "", "12", "1");
        assertThat(right.lacks(CLOCK)).isEmpty();
        assertThat(codes(wrong.lacks(CLOCK)))
                .containsExactly(
                        "organization.name.missing",
                        "organization.uscc.wrong",
                        "organization.region.wrong",
                        "organization.address.missing",
                        "organization.postcode.wrong",
                        "organization.phone.wrong");
    }
}
