package cn.cegn.ra.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.notification.entity.NoticeRow.Sending;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticeRowTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");

    @Test
    @DisplayName(
            "S-D-03: who was told is shown to who may know it: customers see what customers were told, the centre sees all")
    void noticesAreShownToWhoMayKnow() {
        NoticeRow toCustomer = new NoticeRow(Situation.RETURNED_BY_RA, Role.HANDLER, 1, Sending.SENT, NOW);
        NoticeRow toApprovers = new NoticeRow(Situation.ISSUE_FAILED, Role.RA_APPROVER, 2, Sending.SENT, NOW);
        for (Role role : Set.of(Role.APPLICANT, Role.HANDLER)) {
            assertThat(toCustomer.isOpenTo(Set.of(role))).isTrue();
            assertThat(toApprovers.isOpenTo(Set.of(role))).isFalse();
        }
        for (Role role : Set.of(Role.REGISTRAR, Role.RA_APPROVER, Role.AUDITOR)) {
            assertThat(toCustomer.isOpenTo(Set.of(role))).isTrue();
            assertThat(toApprovers.isOpenTo(Set.of(role))).isTrue();
        }
    }
}
