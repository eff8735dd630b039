package cn.cegn.ra.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine (openssl, pkcs11-tool, jboss-cli.sh): what it was asked, how it ended, what it said. */
public record Tool(List<String> command, int status, String said) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Runs it to its end. */
    public static Tool run(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " did not end");
            }
            return new Tool(command, process.exitValue(), said);
        } catch (IOException e) {
            throw new IllegalStateException(command.get(0) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs it with the environment of this process. */
    public static Tool run(String... command) {
        return run(Map.of(), List.of(command));
    }

    /** What it said, if it ended well. */
    public String orFail() {
        if (status != 0) {
            throw new AssertionError(command.get(0) + " ended with " + status + ": " + said);
        }
        return said;
    }
}
