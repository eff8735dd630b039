package cn.cegn.ra.wiring;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Appointment;
import cn.cegn.ra.organization.entity.AuthorisationDocument;
import cn.cegn.ra.organization.entity.AuthorisationRequest;
import cn.cegn.ra.organization.entity.Completeness;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.OtherMatters;
import cn.cegn.ra.organization.entity.Period;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.PreparationContent;
import cn.cegn.ra.organization.entity.Roster;
import cn.cegn.ra.organization.entity.RosterDecision;
import cn.cegn.ra.organization.entity.RosterLine;
import cn.cegn.ra.organization.entity.RosterRow;
import cn.cegn.ra.organization.entity.ScannedDocument;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settles the preparation of an invented organisation by the rules that count for every organisation. */
final class DemoSettlement {
    private static final int YEARS = 2;
    private static final int MOST_PEOPLE = 50;

    private final EntityManager entities;
    private final Clock clock;
    private final Period period;

    DemoSettlement(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        LocalDate today = LocalDate.now(clock);
        this.period = new Period(today, today.plusYears(YEARS));
    }

    /** A player with the ids that he got. */
    record Known(DemoCast.Player player, String person) {}

    /** The organisation's id, and its people. */
    void settle(DemoCast.Place place, long organization, List<Known> people) {
        Known approver = one(people, Role.ORG_APPROVER);
        Known handler = one(people, Role.HANDLER);
        Actor actor = new Actor(
                approver.player().login(),
                approver.person(),
                approver.player().identity().name(),
                Role.ORG_APPROVER,
                organization);
        PreparationContent content = content(place, approver, handler);
        Roster roster = roster(actor, content, people);
        Preparation preparation = new Preparation(organization, actor, clock.instant());
        preparation.edit(content, null);
        demand(Completeness.lacks(content, roster.entries(), clock));
        preparation.putInForce(actor, clock.instant());
        entities.persist(preparation);
        if (place.mode() == Mode.CENTRALISED) {
            authorise(actor, content, handler);
        }
    }

    private PreparationContent content(DemoCast.Place place, Known approver, Known handler) {
        return new PreparationContent(
                place.mode(),
                period,
                List.of(appointment(approver)),
                List.of(designation(place, handler)),
                conditions(),
                matters());
    }

    private Appointment appointment(Known approver) {
        Appointment.Limits all = new Appointment.Limits(
                EnumSet.allOf(CertificateType.class), EnumSet.allOf(Medium.class), true, List.of(), MOST_PEOPLE);
        return new Appointment(approver.person(), approver.player().identity(), all, period, "示例〔2026〕1号");
    }

    private Designation designation(DemoCast.Place place, Known handler) {
        return new Designation(
                handler.person(),
                handler.player().identity(),
                handler.player().work().mobile().orElseThrow(),
                handler.player().login() + "@" + place.mailDomain(),
                period,
                "示例〔2026〕2号");
    }

    private static List<String> conditions() {
        return List.of("申请人为本单位在编在岗人员或者本单位设备的责任人", "因工作需要访问电子政务外网业务系统", "已接受证书使用与保管的培训并同意承担责任");
    }

    private static OtherMatters matters() {
        return new OtherMatters(
                false,
                List.of("每人一只USB-Key, 专人专用", "证书费用由本单位承担"),
                new OtherMatters.SoftComputerRule(2, "仅限本岗位人员, 不得安装与工作无关的软件"));
    }

    private Roster roster(Actor approver, PreparationContent content, List<Known> people) {
        Roster roster = new Roster(approver.organization(), 1, approver, clock.instant());
        people.forEach(known -> rows(known).forEach(row -> roster.add(known.person(), row)));
        Optional<Appointment> appointment = content.appointmentOf(approver.person(), LocalDate.now(clock));
        demand(RosterDecision.lacks(approver, appointment, roster.entries(), roster.entries()));
        for (RosterLine line : roster.lines()) {
            line.approve(approver, clock.instant());
        }
        roster.approve(clock.instant());
        entities.persist(roster);
        return roster;
    }

    private static Stream<RosterRow> rows(Known known) {
        DemoCast.Work work = known.player().work();
        return work.wishes().stream()
                .map(wish -> new RosterRow(
                        known.player().identity(), work.department(), work.post(), wish.type(), wish.medium()));
    }

    private void authorise(Actor approver, PreparationContent content, Known handler) {
        AuthorisationRequest request = new AuthorisationRequest(
                handler.person(), "SQ-2026-0001", EnumSet.allOf(CertificateType.class), period, scan());
        demand(request.lacks(approver, content, clock));
        HandlerAuthorisation authorisation = new HandlerAuthorisation(
                approver, content.designationOf(handler.person()).orElseThrow(), request, clock.instant());
        entities.persist(authorisation);
        entities.persist(new AuthorisationDocument(authorisation, request.document()));
    }

    private static ScannedDocument scan() {
        try (InputStream in = DemoSettlement.class.getResourceAsStream("demo-authorisation.pdf")) {
            return new ScannedDocument("授权书.pdf", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("demo-authorisation.pdf", e);
        }
    }

    private static Known one(List<Known> people, Role role) {
        return people.stream()
                .filter(known -> known.player().role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static void demand(List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw new IllegalStateException("the demo breaks a rule: " + lacks);
        }
    }
}
