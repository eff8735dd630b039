package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What this server remembers of the chain outside the database: {@code audit-anchors.txt} of the data folder, a line for each checkpoint that
 * it sealed, the last 1,000 to 2,000 of them. Each names all before it, because a checkpoint names the one before.
 */
@ApplicationScoped
public class SealAnchors {
    private static final Logger LOG = Logger.getLogger(SealAnchors.class);
    private static final int KEPT = 1000;

    private final Path file;
    private int lines = -1;

    public SealAnchors() {
        this(Surroundings.dataFolder().resolve("audit-anchors.txt"));
    }

    SealAnchors(Path file) {
        this.file = file;
    }

    /** In the order in which they were written; empty before the first. */
    public synchronized List<Anchor> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(Anchor::parse)
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            LOG.errorf(e, "the anchors of the audit chain can not be read");
            return List.of();
        }
    }

    public Optional<Anchor> last() {
        List<Anchor> known = all();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** Remembers a checkpoint that is committed. A full disk costs the anchor, not the sealing. */
    public synchronized void add(Anchor anchor) {
        try {
            if (lines < 0) {
                lines = all().size();
            }
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    anchor.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            lines++;
            if (lines > 2 * KEPT) {
                shorten();
            }
        } catch (IOException e) {
            LOG.errorf(e, "the anchor of checkpoint %d could not be written", anchor.number());
        }
    }

    private void shorten() throws IOException {
        List<String> kept = all().stream().map(Anchor::line).toList();
        kept = kept.subList(Math.max(0, kept.size() - KEPT), kept.size());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, kept);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        lines = kept.size();
    }
}
