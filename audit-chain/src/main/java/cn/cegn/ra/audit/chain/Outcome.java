package cn.cegn.ra.audit.chain;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param events how many links were looked at
 * @param checkpoints how many checkpoints were looked at
 * @param findings the first of them, in the chain's order
 * @param found how many there are in all
 * @param head the last checkpoint that was read, as an anchor; null if there is none
 */
public record Outcome(long events, long checkpoints, List<Finding> findings, long found, Anchor head) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    public boolean whole() {
        return found == 0;
    }
}
