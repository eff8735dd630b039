package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.MaterialLists;
import cn.cegn.ra.application.control.SampleSheets;
import cn.cegn.ra.application.control.StateLimits;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.lifecycle.State;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What everyone may know before he applies, as it counts now (S-D-04). */
@Stateless
@PermitAll
public class PublicGuide {
    @Inject
    private StateLimits limits;

    @Inject
    private SampleSheets samples;

    @Inject
    private MaterialLists lists;

    /** The papers of an application that begins now (S2.2-1). */
    public List<MaterialRequirement> papers(FormScope scope) {
        return lists.of(lists.inForce(), MaterialPlan.of(scope));
    }

    /** How many working days a case may stay in a state; empty without a limit. */
    public Optional<Integer> workingDays(State state) {
        return limits.workingDays(state);
    }

    /** An empty form, marked as a sample, as PDF. */
    public byte[] sample(FormScope scope) {
        return samples.of(scope);
    }
}
