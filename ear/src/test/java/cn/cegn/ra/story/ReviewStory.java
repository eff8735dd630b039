package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;

/** From the handler's desk to the RA approver's (2.4, 2.5). */
final class ReviewStory {
    private final StepPages steps;
    private final Cast cast;

    ReviewStory(StepPages steps, Cast cast) {
        this.steps = steps;
        this.cast = cast;
    }

    /** 内部审批, centralised mode only. */
    void handlerPassesAndForwards() {
        Person handler = cast.handlerOrFail();
        steps.takes(handler, "pass-internally", Person::answersAllYes);
        handler.stateIs(steps.id(), "单位已通过，待报送");
        steps.takes(handler, "forward");
    }

    /** 审核与注册. */
    void registrarReviewsAndRegisters() {
        Person registrar = cast.registrar();
        steps.claims(registrar);
        steps.takes(registrar, "number");
        steps.takes(registrar, "confirm-material", Person::answersAllYes);
        registrar.stateIs(steps.id(), "资料已确认，待核验身份");
        steps.takes(registrar, "confirm-identity", ReviewStory::identity);
        steps.takes(registrar, "register");
        steps.takes(registrar, "sign-off-registration", person -> person.ticks("affirmed"));
        steps.takes(registrar, "hand-to-approver");
        registrar.stateIs(steps.id(), "已移交，待复审");
    }

    /** On the page that asks for both results of S2.5-3. */
    static void identity(Person registrar) {
        String registered = registrar.readsAt("#main .panel dd.code");
        registrar
                .fills("identityMethod", "ON_SITE")
                .fills("identityEvidence", "核对身份证原件与本人")
                .fills("identityVerdict", "YES")
                .fills("authenticityMethod", "CALL_BACK")
                .fills("authenticityEvidence", "致电单位登记号码，确认确由其提出申请")
                .fills("authenticitySource", "REGISTERED")
                .fills("authenticityNumber", registered)
                .fills("authenticityBy", "单位办公室")
                .fills("authenticityVerdict", "YES");
    }
}
