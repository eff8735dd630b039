package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.Outcome;
import java.util.List;

/**
 * How forwarding a batch ended: each case on its own (S2.4-4).
 *
 * @param batchNumber null if none could go
 */
public record BatchOutcome(String batchNumber, List<Forwarded> cases) {
    public BatchOutcome {
        cases = List.copyOf(cases);
    }

    /** One case of the batch; {@code formNumber} is empty if the caller may not see it. */
    public record Forwarded(long id, String formNumber, Outcome outcome) {}

    /** How many have gone. */
    public long taken() {
        return cases.stream().filter(one -> one.outcome().isTaken()).count();
    }
}
