package cn.cegn.ra.organization.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final Period PERIOD = new Period(TODAY.minusDays(1), TODAY.plusDays(30));
    private static final Actor APPROVER = new Actor("spr1", "p-approver", "周建国", Role.ORG_APPROVER, 1L);
    private static final Designation GIVER = handler("p-giver", "李文华");
    private static final Designation TAKER = handler("p-taker", "吴敏");

    private static Designation handler(String person, String name) {
        return new Designation(
                person,
                new Identity(name, IdDocumentType.RESIDENT_ID_CARD, ""),
                "13900139000",
                "a@example.org",
                PERIOD,
                "任命");
    }

    private static HandlerAuthorisation authorisation(Designation handler, CertificateType... types) {
        ScannedDocument scan = new ScannedDocument("授权书.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        return new HandlerAuthorisation(
                APPROVER,
                handler,
                new AuthorisationRequest(handler.person(), "N-" + handler.person(), Set.of(types), PERIOD, scan),
                NOW);
    }

    private static AccountRow account(Designation handler, AccountRow.State state, Role... roles) {
        return new AccountRow(
                "a-" + handler.person(), handler.person(), "某", 1L, Set.of(roles), "a@example.org", state);
    }

    private static List<String> lacks(List<HandlerAuthorisation> authorisations, List<AccountRow> accounts) {
        return new HandoverRule(authorisations, accounts, TODAY)
                .lacks(GIVER, TAKER).stream().map(Lack::code).toList();
    }

    @Test
    @DisplayName("S2.1-9: work passes to a designated handler who is authorised for all of it and can sign in")
    void workPasses() {
        assertThat(lacks(
                        List.of(
                                authorisation(GIVER, CertificateType.PERSON),
                                authorisation(TAKER, CertificateType.PERSON, CertificateType.DEVICE)),
                        List.of(
                                account(GIVER, AccountRow.State.ENABLED, Role.HANDLER),
                                account(TAKER, AccountRow.State.ENABLED, Role.HANDLER))))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-9: who is authorised for less, has no account, or has other roles in the same account is named")
    void whatStandsAgainstItIsNamed() {
        assertThat(lacks(
                        List.of(
                                authorisation(GIVER, CertificateType.PERSON, CertificateType.DEVICE),
                                authorisation(TAKER, CertificateType.PERSON)),
                        List.of(
                                account(GIVER, AccountRow.State.ENABLED, Role.HANDLER, Role.APPLICANT),
                                account(TAKER, AccountRow.State.INVITED, Role.HANDLER))))
                .containsExactly(
                        "handover.taker.notAuthorised", "handover.taker.noAccount", "handover.giver.otherRoles");
        HandoverRule rule = new HandoverRule(List.of(), List.of(), TODAY);
        assertThat(rule.lacks(GIVER, GIVER)).extracting(Lack::code).containsExactly("handover.people.same");
        assertThat(rule.lacks(GIVER, null)).extracting(Lack::code).containsExactly("handover.people.missing");
    }
}
