package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.SoftKeys;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands of the acceptance page, run as they stand there: only the driver's path is put in, and the PIN that a person would type. */
final class Signing {
    private static final String PIN_VARIABLE = "RA_TOLD_PIN";

    private final Map<String, String> environment;
    private final Path folder;
    private final long id;
    private final Path pin;

    Signing(RaServer server, Path folder, long id, String pin) throws IOException {
        this.environment = new HashMap<>(server.keyEnvironment());
        this.environment.put(PIN_VARIABLE, pin);
        this.folder = folder;
        this.id = id;
        this.pin = Files.writeString(folder.resolve("pin"), pin);
    }

    static void unfolds(Person applicant) {
        if (!applicant.page().locator("#challenge").isVisible()) {
            applicant.page().locator("#signing summary").click();
        }
    }

    /** Downloads the challenge and the certificate. */
    void gets(Person applicant) throws IOException {
        unfolds(applicant);
        keeps(applicant.downloads("#challenge"), "challenge-" + id + ".txt");
        keeps(applicant.downloads("#certificate"), "certificate-" + id + ".pem");
    }

    private void keeps(Path downloaded, String name) throws IOException {
        Files.copy(downloaded, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs the commands at this place of the page; the file that they make. */
    Path signs(Person applicant, String selector, String ending) {
        unfolds(applicant);
        String commands = applicant
                .readsAt(selector)
                .replace("/path/to/driver.so", SoftKeys.MODULE.toString())
                .replace("--login ", "--login --pin env:" + PIN_VARIABLE + " ")
                .replace(";type=private", ";type=private?pin-source=file:" + pin);
        Tool.run(environment, List.of("bash", "-c", "cd '" + folder + "' && set -e\n" + commands))
                .orFail();
        return folder.resolve("proof-" + id + ending);
    }
}
