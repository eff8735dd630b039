package cn.cegn.ra.bench;

import cn.cegn.ra.server.SoftKeys;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that plays a tape of calls against SoftHSM2 and does nothing else ({@code bare_keys.c}); one thread a slot. */
final class BareKeys implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Writer told;

    private BareKeys(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * With keys of its own, as many as the server has, each of which has played the tape once.
     *
     * @param folder without keys
     */
    static BareKeys start(KeyTape tape, List<String> lines, Path folder, int slots)
            throws IOException, InterruptedException {
        SoftKeys keys = SoftKeys.make(folder, slots);
        Path file = Files.write(folder.resolve("tape"), lines);
        ProcessBuilder builder = new ProcessBuilder(
                        tape.player().toString(), SoftKeys.MODULE.toString(), file.toString(), SoftKeys.FACTORY_SO_PIN)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(keys.environment());
        BareKeys bare = new BareKeys(builder.start());
        bare.play(slots, slots);
        return bare;
    }

    /**
     * Makes that many keys in that many slots.
     *
     * @throws IllegalStateException if a call did not do what it did on the tape
     */
    Making play(int slots, int keys) throws IOException {
        told.write(slots + " " + keys + "\n");
        told.flush();
        String line = said.readLine();
        if (line == null || line.startsWith("fault")) {
            throw new IllegalStateException("the bare calls went otherwise than on the tape: " + line);
        }
        String[] numbers = line.split(" ", 3);
        return new Making(keys, Double.parseDouble(numbers[0]) / 1e9, Double.parseDouble(numbers[1]) / 1e6, List.of());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
