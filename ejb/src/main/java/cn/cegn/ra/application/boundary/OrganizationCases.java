package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.HandlersCases;
import cn.cegn.ra.application.entity.OpenCase;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The open cases of the caller's organisation that are its handlers' concern, whichever of them acts. */
@Stateless
@RolesAllowed({"ORG_APPROVER", "HANDLER"})
public class OrganizationCases {
    @Inject
    private HandlersCases cases;

    @Inject
    private CurrentActor current;

    @RolesAllowed({"ORG_APPROVER", "HANDLER"})
    public List<OpenCase> open() {
        return Stream.of(Role.ORG_APPROVER, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .map(Actor::organization)
                .findFirst()
                .map(cases::open)
                .orElse(List.of());
    }
}
