package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.issuance.Approved;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.provisioning.SampleRequests;
import cn.cegn.ra.provisioning.control.AnswerRule.Awaited;
import cn.cegn.ra.provisioning.control.AnswerRule.Verdict;
import cn.cegn.ra.provisioning.entity.JobPhase;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The centre's half of the fault matrix: operation × how late its answer is. An answer counts once, for the job that its case is waiting for, and
 * only while the message that it answers is open.
 */
class LateAnswerTest {
    private static final String JOB = "ZS20261123000001K-1-K-000001";
    private static final String ISSUED = "ab".repeat(32);

    /** What a station answers. */
    private enum Operation {
        PREPARE(State.KEY_PREPARING, new Prepared(JOB, "A1", new byte[20], SampleRequests.request(), true)),
        PREPARE_FAILED(State.KEY_PREPARING, new Failed(JOB, "A1", Failure.KEY_REMOVED, "")),
        WRITE(State.ISSUED, new Written(JOB, "A1", ISSUED)),
        WRITE_FAILED(State.ISSUED, new Failed(JOB, "A1", Failure.KEY_REMOVED, ""));

        private final State waiting;
        private final StationAnswer answer;

        Operation(State waiting, StationAnswer answer) {
            this.waiting = waiting;
            this.answer = answer;
        }
    }

    /** When it comes. */
    private enum Late {
        IN_TIME("in time", 1, JOB, true),
        AFTER_ANOTHER("a repeat was answered first, the case is in its next state", 1, JOB, false),
        GIVEN_UP("the key was changed, another one is made", 1, JOB + "-2", true),
        NEXT_ATTEMPT("the certificate is made anew", 2, JOB, true);

        private final String text;
        private final int attempt;
        private final String current;
        private final boolean open;

        Late(String text, int attempt, String current, boolean open) {
            this.text = text;
            this.attempt = attempt;
            this.current = current;
            this.open = open;
        }
    }

    private static KeyJobView job(String id) {
        return new KeyJobView(
                id,
                new KeyJob.Subject(7, 1, "A1", "K-000001"),
                "local",
                JobPhase.PREPARING,
                null,
                null,
                null,
                null,
                null);
    }

    private static Verdict verdict(Operation operation, Late late, State state) {
        return AnswerRule.of(
                operation.answer,
                Approved.person(state, late.attempt),
                new Awaited(job(late.current), ISSUED, late.open));
    }

    @Test
    @DisplayName(
            "S2.6-5: operation × late answer: after a repeat, a change of key or another attempt it changes nothing, whatever the state")
    void aLateAnswerChangesNothing() throws IOException {
        Map<Late, Map<Operation, String>> matrix = new EnumMap<>(Late.class);
        for (Late late : Late.values()) {
            for (Operation operation : Operation.values()) {
                matrix.computeIfAbsent(late, any -> new EnumMap<>(Operation.class))
                        .put(operation, cell(operation, late));
            }
        }
        print(matrix);
    }

    /** In time it counts in the one state that waits for it; late it counts in none, not even in the one in which the other job fails. */
    private static String cell(Operation operation, Late late) {
        List<State> moved = Arrays.stream(State.values())
                .filter(state -> verdict(operation, late, state) != Verdict.IGNORE)
                .toList();
        if (late != Late.IN_TIME) {
            assertThat(moved).as("%s x %s", operation, late).isEmpty();
            return Verdict.IGNORE.name();
        }
        assertThat(moved).as("%s in time", operation).contains(operation.waiting);
        return verdict(operation, late, operation.waiting).name();
    }

    private static void print(Map<Late, Map<Operation, String>> matrix) throws IOException {
        StringBuilder text = new StringBuilder(
                "| answer comes | PREPARE | PREPARE fails | WRITE | WRITE fails |\n|---|---|---|---|---|\n");
        matrix.forEach((late, row) -> text.append("| ")
                .append(late.text)
                .append(" | ")
                .append(String.join(" | ", row.values()))
                .append(" |\n"));
        Files.writeString(Path.of("target", "usbkey-late-answers.md"), text);
        System.out.println(text);
    }
}
