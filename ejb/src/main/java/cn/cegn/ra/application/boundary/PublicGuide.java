package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.SampleSheets;
import cn.cegn.ra.application.control.StateLimits;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.lifecycle.State;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What everyone may know before he applies, as it counts now (S-D-04). */
@Stateless
@PermitAll
public class PublicGuide {
    @Inject
    private StateLimits limits;

    @Inject
    private SampleSheets samples;

    /** How many working days a case may stay in a state; empty without a limit. */
    public Optional<Integer> workingDays(State state) {
        return limits.workingDays(state);
    }

    /** An empty form, marked as a sample, as PDF. */
    public byte[] sample(FormScope scope) {
        return samples.of(scope);
    }
}
