package cn.cegn.ra.token.making;

import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.pkcs11.CallWatch;
import cn.cegn.ra.token.pkcs11.ModuleSettings;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that carries out one job and dies, as by kill -9, after the named call; without a name it lives and answers. */
public final class DyingStation implements CallWatch {
    static final int DEAD = 75;

    private final String last;

    private DyingStation(String last) {
        this.last = last;
    }

    @Override
    public void before(String call) {}

    @Override
    public void after(String call) {
        if (call.equals(last)) {
            Runtime.getRuntime().halt(DEAD);
        }
    }

    /** @param arguments module, call to die after, job as JSON */
    public static void main(String[] arguments) throws IOException {
        StationJob job = new ObjectMapper().readValue(arguments[2], StationJob.class);
        Pkcs11Slots slots =
                new Pkcs11Slots(List.of(ModuleSettings.of(Path.of(arguments[0]))), new DyingStation(arguments[1]));
        System.out.println(JobEnvelope.write(new KeyMaking(slots, progress -> {}).perform(job)));
    }
}
