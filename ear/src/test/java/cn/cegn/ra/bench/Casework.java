package cn.cegn.ra.bench;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The way of one self-service case from its submission to the confirmed conformity, one request an act. */
final class Casework {
    private static final List<String> ACTS = List.of(
            Step.SUBMIT_TO_RA.name(),
            "CLAIM_AS_REGISTRAR",
            Step.NUMBER.name(),
            Step.CONFIRM_MATERIAL.name(),
            Step.CONFIRM_IDENTITY.name(),
            Step.REGISTER.name(),
            Step.SIGN_OFF_REGISTRATION.name(),
            Step.HAND_TO_APPROVER.name(),
            "CLAIM_AS_APPROVER",
            "OPEN_FILES",
            Step.CONFIRM_REVIEW.name(),
            Step.CONFIRM_CONFORMITY.name());

    /** Steps of the table in one case; the claims and the opening of the files are work, but no steps. */
    static final int STEPS = Math.toIntExact(ACTS.stream()
            .filter(act ->
                    List.of(Step.values()).stream().anyMatch(step -> step.name().equals(act)))
            .count());

    /** By how much each act raises the version of a case: looked up once, as a page would show it. */
    private final Map<String, Integer> raises = new ConcurrentHashMap<>();

    /** Takes every step of one case. */
    void work(BenchCase subject, Desks desks) {
        ACTS.forEach(act -> {
            Door door = door(act, subject, desks);
            Integer raise = raises.get(act);
            if (raise == null) {
                learn(act, subject, door);
            } else {
                door.call(subject.operation(act), "");
                subject.raise(raise);
            }
        });
    }

    private void learn(String act, BenchCase subject, Door door) {
        int raised = Integer.parseInt(door.call(subject.operation(act) + "&look=true", "")) - subject.version();
        subject.raise(raised);
        raises.put(act, raised);
    }

    private static Door door(String act, BenchCase subject, Desks desks) {
        return switch (act) {
            case "CLAIM_AS_REGISTRAR" -> desks.registrar();
            case "CLAIM_AS_APPROVER", "OPEN_FILES" -> desks.approver();
            default -> {
                Role role = Step.valueOf(act).role();
                yield role == Role.APPLICANT
                        ? subject.applicant()
                        : role == Role.REGISTRAR ? desks.registrar() : desks.approver();
            }
        };
    }
}
