package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a hand-over needs (S2.1-2, S2.1-9): who takes the work is designated, authorised for all of it, and can sign in. */
public final class HandoverRule {
    private final List<HandlerAuthorisation> authorisations;
    private final List<AccountRow> accounts;
    private final LocalDate today;

    /**
     * @param authorisations of the organisation
     * @param accounts of the organisation
     */
    public HandoverRule(List<HandlerAuthorisation> authorisations, List<AccountRow> accounts, LocalDate today) {
        this.authorisations = List.copyOf(authorisations);
        this.accounts = List.copyOf(accounts);
        this.today = today;
    }

    /** Everything that stands against it. */
    public List<Lack> lacks(Designation giver, Designation taker) {
        List<Lack> lacks = new ArrayList<>();
        if (giver == null || taker == null) {
            return List.of(Lack.of(Section.HANDLERS, "handover.people.missing"));
        }
        if (giver.person().equals(taker.person())) {
            return List.of(Lack.of(Section.HANDLERS, "handover.people.same"));
        }
        if (taker.period() == null || !taker.period().contains(today)) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.taker.notDesignated", name(taker)));
        }
        if (!types(taker).containsAll(types(giver)) || types(taker).isEmpty()) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.taker.notAuthorised", name(taker)));
        }
        if (accountsOf(taker).stream().noneMatch(each -> each.state() == AccountRow.State.ENABLED)) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.taker.noAccount", name(taker)));
        }
        if (accountsOf(giver).stream().anyMatch(each -> each.roles().size() > 1)) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.giver.otherRoles", name(giver)));
        }
        return lacks;
    }

    private static String name(Designation handler) {
        return handler.identity().name();
    }

    /** The types for which a handler is authorised today. */
    private Set<CertificateType> types(Designation handler) {
        return Arrays.stream(CertificateType.values())
                .filter(type -> authorisations.stream()
                        .anyMatch(each -> each.handler().equals(handler.person()) && each.covers(type, today)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificateType.class)));
    }

    /** A person's accounts as handler. */
    public List<AccountRow> accountsOf(Designation handler) {
        return accounts.stream()
                .filter(each ->
                        each.person().equals(handler.person()) && each.roles().contains(Role.HANDLER))
                .toList();
    }
}
