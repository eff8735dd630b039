package cn.cegn.ra.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the server's flags that does nothing but bare CA calls, {@link BareCaMain}. */
final class BareCa implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Writer told;

    private BareCa(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it and waits until its requests are made.
     *
     * @param requests how many distinct ones it makes
     */
    static BareCa start(int requests) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Site.FLAGS);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), BareCaMain.class.getName(), Integer.toString(requests)));
        BareCa bare = new BareCa(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        bare.await(BareCaMain.READY);
        return bare;
    }

    /** CPU time of its process for one call, in milliseconds. */
    double cpuMillisPerCall(int calls) throws IOException {
        double before = CpuTime.of(List.of(process.toHandle()).stream());
        told.write(calls + "\n");
        told.flush();
        await(BareCaMain.DONE);
        return (CpuTime.of(List.of(process.toHandle()).stream()) - before) / calls;
    }

    private void await(String word) throws IOException {
        String line = said.readLine();
        if (!word.equals(line)) {
            throw new IOException("the bare CA call can not be measured, the reference is missing: " + line);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
