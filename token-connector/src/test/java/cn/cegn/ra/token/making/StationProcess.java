package cn.cegn.ra.token.making;

import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.pkcs11.CallWatch;
import cn.cegn.ra.token.pkcs11.ModuleSettings;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A station that is a process of its own: a line with module and job goes in, the answer comes out; a hanging driver ends it. */
public final class StationProcess {
    static final int HUNG = 75;
    private static final long DEADLINE_SECONDS = 5;

    private Process process;
    private BufferedWriter jobs;
    private BufferedReader answers;

    /** What came of a job: the answer's text, or the exit status of the process that died of it. */
    record Ended(String answer, int status) {
        boolean isAnswer() {
            return answer != null;
        }
    }

    private void begin() throws IOException {
        process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StationProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        jobs = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Started anew after it died, as a supervisor does. */
    Ended perform(Path module, StationJob job) throws IOException, InterruptedException {
        if (process == null || !process.isAlive()) {
            begin();
        }
        jobs.write(module + " " + new ObjectMapper().writerFor(StationJob.class).writeValueAsString(job) + "\n");
        jobs.flush();
        String answer = answers.readLine();
        return answer == null ? new Ended(null, process.waitFor()) : new Ended(answer, 0);
    }

    void end() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            jobs.close();
            process.waitFor();
        }
    }

    private static String answer(String line) {
        try {
            int blank = line.indexOf(' ');
            StationJob job = new ObjectMapper().readValue(line.substring(blank + 1), StationJob.class);
            Path module = Path.of(line.substring(0, blank));
            Pkcs11Slots slots = new Pkcs11Slots(
                    ModuleSettings.read(List.of(module), Path.of(module + ".properties")), CallWatch.NONE);
            return JobEnvelope.write(new KeyMaking(slots, progress -> {}).perform(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String job = line;
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(job));
            try {
                System.out.println(answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                Runtime.getRuntime().halt(HUNG);
            } catch (ExecutionException e) {
                e.getCause().printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
