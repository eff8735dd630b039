package cn.cegn.ra.wiring;

import cn.cegn.ra.organization.boundary.FirstAdministrator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lays the code of the first administrator into the server's data folder ({@value #FILE}, only for the server's user), as long as nobody has an account. The
 * log says where it is, and does not have it. After the first account the file is removed at the next start.
 */
@Singleton
@Startup
@DependsOn("DemoInstallation")
public class FirstStart {
    static final String FILE = "first-administrator.txt";
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    @Inject
    private FirstAdministrator first;

    @PostConstruct
    void lay() throws IOException {
        Path file = Surroundings.dataFolder().resolve(FILE);
        if (!first.isWanted()) {
            Files.deleteIfExists(file);
            return;
        }
        Optional<String> kept =
                Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        PrivateFile.write(file.getParent(), FILE, first.code(kept).text() + System.lineSeparator());
        LOG.warnf("Nobody has an account yet: open /first-administrator in the portal; the code is in %s", file);
    }
}
