package cn.cegn.ra.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.audit.chain.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainCheckTest {
    private final Sealed chain = Sealed.ten(ChainDigest.SHA_256);

    @ParameterizedTest
    @EnumSource(ChainDigest.class)
    @DisplayName("S-D-03: A chain that nobody touched is whole, with either digest")
    void anUntouchedChainIsWhole(ChainDigest digest) {
        Sealed untouched = Sealed.ten(digest);
        Outcome outcome = untouched.verify();
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.whole()).isTrue();
        assertThat(outcome.events()).isEqualTo(10);
        assertThat(outcome.checkpoints()).isEqualTo(3);
        assertThat(outcome.head()).isEqualTo(untouched.anchors.get(2));
    }

    @Test
    @DisplayName("S-D-03: A changed event is named, and only it")
    void aChangedEventIsNamed() {
        chain.say(6, Sealed.event(60).replace("zhuce1", "zhuce2"));
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.CHANGED, 6, 60, 2));
    }

    @Test
    @DisplayName("S-D-03: A change whose links were made anew is found at the next checkpoint, with its stretch")
    void rewrittenLinksAreFound() {
        chain.say(6, Sealed.event(60).replace("zhuce1", "zhuce2"));
        chain.relink(6);
        Outcome outcome = chain.verify();
        assertThat(outcome.findings().get(0)).isEqualTo(new Finding(Kind.REWRITTEN, 5, 0, 2));
        assertThat(outcome.found()).isEqualTo(2);
    }

    @Test
    @DisplayName("S-D-03: A change with new links and a checkpoint signed by another key is found")
    void aForeignSignatureIsFound() throws Exception {
        Sealed forger = new Sealed(ChainDigest.SHA_256);
        chain.say(10, Sealed.event(100).replace("zhuce1", "zhuce2"));
        chain.relink(9);
        Checkpoint old = Checkpoint.parse(chain.checkpoints.get(2).text());
        Checkpoint forged = new Checkpoint(
                3,
                old.digest(),
                9,
                10,
                chain.links.get(9).hash(),
                old.previous(),
                old.sealedAt(),
                old.node(),
                old.key());
        chain.checkpoints.set(2, SignedCheckpoint.of(forged, forger.pair.getPrivate()));
        chain.anchors.clear();
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.NOT_SIGNED, 9, 0, 3));
    }

    @Test
    @DisplayName("S-D-03: A deleted event is named although its link stands there")
    void aDeletedEventIsNamed() {
        chain.say(3, null);
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.DELETED, 3, 30, 1));
    }

    @Test
    @DisplayName("S-D-03: An event that was deleted with its link leaves a gap at its place")
    void aGapIsFound() {
        chain.links.remove(6);
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.GAP, 7, 0, 2));
    }

    @Test
    @DisplayName("S-D-03: A missing beginning, and a gap over a checkpoint, are found")
    void missingStretchesAreFound() {
        chain.links.remove(0);
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.GAP, 1, 0, 1));
        chain.links.removeIf(link -> link.position() > 2 && link.position() < 7);
        assertThat(chain.verify().findings())
                .containsExactly(new Finding(Kind.GAP, 1, 0, 1), new Finding(Kind.GAP, 3, 0, 1));
    }

    @Test
    @DisplayName("S-D-03: Two events in each other's place are found, the first of them first")
    void reorderedEventsAreFound() {
        chain.say(2, Sealed.event(40));
        chain.say(4, Sealed.event(20));
        assertThat(chain.verify().findings())
                .extracting(Finding::kind, Finding::position, Finding::eventId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.REORDERED, 2L, 40L),
                        org.assertj.core.groups.Tuple.tuple(Kind.REORDERED, 4L, 20L));
    }

    @Test
    @DisplayName("S-D-03: A cut tail is found by the checkpoints, and without them by the anchors")
    void aCutTailIsFound() {
        chain.links.subList(7, 10).clear();
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.TAIL_CUT, 8, 0, 2));
        chain.links.subList(4, 7).clear();
        chain.checkpoints.subList(1, 3).clear();
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.TAIL_CUT, 5, 0, 2));
        chain.anchors.clear();
        assertThat(chain.verify().whole())
                .as("without an anchor nobody can know")
                .isTrue();
    }

    @Test
    @DisplayName("S-D-03: Links whose checkpoints were taken away are found")
    void linksWithoutACheckpointAreFound() {
        chain.checkpoints.remove(2);
        chain.anchors.remove(2);
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.TAIL_CUT, 9, 90, 0));
    }

    @Test
    @DisplayName("S-D-03: A database that went on from an older copy is found by an anchor")
    void aRestoredCopyIsFound() {
        List<Anchor> remembered = List.copyOf(chain.anchors);
        chain.links.subList(4, 10).clear();
        chain.checkpoints.subList(1, 3).clear();
        chain.anchors.subList(1, 3).clear();
        chain.seal(3);
        chain.seal(3);
        chain.seal(3);
        chain.anchors.clear();
        chain.anchors.addAll(remembered);
        assertThat(chain.verify().findings()).containsExactly(new Finding(Kind.RESTORED, 0, 0, 2));
    }

    @Test
    @DisplayName("S-D-03: A checkpoint that can not be read, or was taken out of the middle, is found")
    void aBrokenCheckpointIsFound() {
        chain.checkpoints.set(1, new SignedCheckpoint("nothing", ""));
        assertThat(chain.verify().findings()).extracting(Finding::kind).contains(Kind.CHECKPOINT_BROKEN);
        chain.checkpoints.remove(1);
        assertThat(chain.verify().findings()).contains(new Finding(Kind.CHECKPOINT_BROKEN, 9, 0, 3));
    }

    @Test
    @DisplayName("S-D-03: An event that was never sealed is told, and of very many findings the first hundred")
    void findingsAreCountedBeyondTheirList() {
        ChainCheck check = new ChainCheck(List.<SignedCheckpoint>of().iterator(), key -> java.util.Optional.empty());
        for (int i = 1; i <= 150; i++) {
            check.unsealed(i);
        }
        Outcome outcome = check.end(List.of());
        assertThat(outcome.found()).isEqualTo(150);
        assertThat(outcome.findings()).hasSize(100).startsWith(new Finding(Kind.INSERTED, 0, 1, 0));
    }
}
