package cn.cegn.ra.web.act;

import cn.cegn.ra.lifecycle.Step;
import java.util.Locale;

/** Where each step is done. */
public final class StepPages {
    private StepPages() {}

    /** The page of a step for a case, from the context root. */
    public static String href(Step step, long application) {
        return path(step) + "?id=" + application;
    }

    static String path(Step step) {
        return switch (step) {
            case SUBMIT_TO_HANDLER, SUBMIT_TO_RA -> "/apply/check";
            case PASS_INTERNALLY, RETURN_TO_APPLICANT, REFUSE_INTERNALLY -> "/act/pass-internally";
            default -> "/act/" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
